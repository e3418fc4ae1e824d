import { describe, expect, it } from "vitest";
import { constraintItem, queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { recombinePrompt } from "../prompts/recombine";
import { type RecombineReply, recombine } from "./recombine";

const context = stageContext(recombinePrompt);
const query = queryItem();

type Instruction = RecombineReply["instructions"][number];
const ladder: Instruction[] = [
  { level: 1, constraints: ["c1", "c2"], text: "How do bees navigate? Name facts one and two." },
  { level: 2, constraints: ["c1", "c2", "c3", "c4"], text: "How do bees navigate? Name facts one to four." },
  { level: 3, constraints: ["c1", "c2", "c3", "c4", "c5", "c6"], text: "How do bees navigate? Name facts one to six." },
  { level: 4, constraints: ["c8", "c7", "c6", "c5", "c4", "c3", "c2", "c1"], text: "How do bees navigate? Name facts one to eight." },
  {
    level: 5,
    constraints: ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10"],
    text: "How do bees navigate? Name facts one to ten.",
  },
];
const settle = (instructions: Instruction[]) => recombine.settle([query], new Map([[query.id, { instructions }]]), context);
const changed = (level: number, over: Partial<Instruction>) => ladder.map((rung) => (rung.level === level ? { ...rung, ...over } : rung));

describe("recombine", () => {
  it("shows the constraints as labelled lines, without those of the format-and-number stage", () => {
    const constraints = [
      constraintItem(1, { category: "Style", text: "Use no jargon" }),
      constraintItem(2, { track: "format_number", verifierId: "bullet-list" }),
    ];
    const [request] = recombine.plan([queryItem({ constraints })], context);
    expect(request?.messages[1]?.content).toContain("<constraints>\nc1 [Style] Use no jargon\n</constraints>");
  });

  it("makes five instructions that carry their constraints in the order they came in", () => {
    const made = settle(ladder).flatMap((effect) => (effect.kind === "create_instruction" ? [effect] : []));
    expect(made.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5].map((level) => `a1b2c3d4e5f60718/1/general/${level}`));
    expect(made[0]?.constraintIds).toEqual(["constraint-1", "constraint-2"]);
    expect(made[3]?.constraintIds).toEqual([1, 2, 3, 4, 5, 6, 8, 7].map((position) => `constraint-${position}`));
  });

  it("takes levels in any order", () => {
    const made = settle([...ladder].reverse()).flatMap((effect) => (effect.kind === "create_instruction" ? [effect.level] : []));
    expect(made).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ["a level is missing", ladder.slice(0, 4), "each of the levels 1 to 5 must be there exactly once"],
    ["a level is there twice", changed(5, { level: 4 }), "each of the levels 1 to 5 must be there exactly once"],
    ["a label does not exist", changed(1, { constraints: ["c1", "c44"] }), "level 1: there is no constraint c44"],
    [
      "a level loses a constraint",
      changed(3, { constraints: ["c1", "c2", "c3", "c5", "c6"] }),
      "level 3: c4 of the level before is missing: every level keeps all earlier constraints",
    ],
    ["a level adds nothing", changed(2, { constraints: ["c2", "c1", "c2"] }), "level 2: it adds no constraint"],
    ["the first level has no constraint", changed(1, { constraints: [] }), "level 1: it adds no constraint"],
    ["a text is empty", changed(1, { text: " " }), "level 1: the text is empty"],
    [
      "a text names a label",
      changed(2, { text: "Follow c3 and c4." }),
      'level 2: "c3" is a label of the list, not part of the instruction',
    ],
    [
      "a word of the template leaks",
      changed(2, { text: "The answer must follow constraint1 constraint3." }),
      'level 2: "constraint1" is a word of the template, not of the instruction',
    ],
    ["two levels have the same text", changed(3, { text: ladder[1]?.text ?? "" }), "two levels have the same text"],
  ])("refuses the reply where %s", (_case, instructions, message) => {
    expect(settle(instructions)).toEqual([{ kind: "fail", subjectId: "query-1", failureKind: "invalid_reply", message }]);
  });

  it("keeps what merely strays from the method, for people to see: a level that adds one constraint", () => {
    const slow = changed(2, { constraints: ["c1", "c2", "c3"] });
    expect(settle(slow).at(-1)).toEqual({ kind: "keep", subjectId: "query-1" });
  });

  it("does not ask about a query without constraints, and fails it", () => {
    const bare = queryItem({ constraints: [] });
    expect(recombine.plan([bare], context)).toEqual([]);
    expect(recombine.settle([bare], new Map(), context)).toMatchObject([{ kind: "fail", failureKind: "missing_input" }]);
  });
});
