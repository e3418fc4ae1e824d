import { z } from "zod";
import { leaks } from "@/lib/constraints/leaks";
import { Level } from "@/lib/schema/instruction";
import { labelConstraints, listConstraints } from "../labels";
import { recombinePrompt } from "../prompts/recombine";
import { renderPrompt } from "../render-prompt";
import { invalid, missing, settleEach } from "../settle-each";
import { type ConstraintItem, defineStage, type Effect, type QueryItem, type StageContext } from "../stage";
import { likeness } from "../tidy-text";

export const RecombineReply = z.object({
  instructions: z
    .array(
      z.object({
        level: z.literal([1, 2, 3, 4, 5]).describe("difficulty, 1 the easiest"),
        constraints: z.array(z.string()).describe('labels of all constraints the text uses, for example ["c2", "c5"]'),
        text: z.string().describe("the instruction, ready to be given to a model"),
      }),
    )
    .describe("five instructions, one per level, easiest first"),
});
export type RecombineReply = z.infer<typeof RecombineReply>;

/**
 * Stage 4a: five instructions of rising difficulty from one query and its constraints.
 *
 * What makes a chain impossible is refused, so that the model is shown its mistake and the row can be asked again: a
 * level missing or twice, an unknown label, a level that loses a constraint of the one before or adds none, two equal
 * texts, a leaked label or template word. What merely strays from the method (one or four new constraints, no new
 * category) is kept: the chain page shows it and people decide.
 */
export const recombine = defineStage<"query", RecombineReply>({
  id: "recombine",
  title: "Recombine",
  summary: "Writes five instructions per query, each level adding constraints to the one before.",
  noun: "query",
  after: ["constrain"],
  isBarrier: false,
  asks: {
    role: "generator",
    sampling: { temperature: 0.4, topP: 0.3, maxTokens: 3072 },
    prompt: recombinePrompt,
    placeholders: ["query", "constraints"],
    reply: RecombineReply,
    replyIs: "json",
  },
  dropReasons: {},
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.filter(hasEnough).map((query) => {
      const constraints = listConstraints(labelConstraints(own(query)));
      return { subjectId: query.id, messages: renderPrompt(prompt, { query: query.text, constraints }) };
    });
  },
  settle: (items, replies, context) => [
    ...items.filter((query) => !hasEnough(query)).map((query) => missing(query.id, "The query has no constraints to recombine")),
    ...settleEach(items.filter(hasEnough), replies, (query, reply) => settleQuery(query, reply, context)),
  ],
});

/** The query's constraints without those that stage 4b adds to single instructions: the request stays the same when this is done again. */
function own(query: QueryItem): ConstraintItem[] {
  return query.constraints.filter(({ track }) => track === "general");
}

function hasEnough(query: QueryItem): boolean {
  return own(query).length > 0;
}

function byLevel(reply: RecombineReply): RecombineReply["instructions"] {
  return [...reply.instructions].sort((one, other) => one.level - other.level);
}

function problemOf(query: QueryItem, reply: RecombineReply): string | null {
  const labels = labelConstraints(own(query)).map(({ label }) => label);
  const instructions = byLevel(reply);
  if (instructions.map(({ level }) => level).join() !== "1,2,3,4,5") return "each of the levels 1 to 5 must be there exactly once";
  for (const [index, instruction] of instructions.entries()) {
    const before = instructions[index - 1]?.constraints ?? [];
    const problem = levelProblem(instruction, before, labels);
    if (problem) return `level ${instruction.level}: ${problem}`;
  }
  const texts = new Set(instructions.map(({ text }) => likeness(text)));
  return texts.size < instructions.length ? "two levels have the same text" : null;
}

function levelProblem({ constraints, text }: RecombineReply["instructions"][number], before: readonly string[], labels: readonly string[]) {
  const unknown = constraints.filter((label) => !labels.includes(label));
  const lost = before.filter((label) => !constraints.includes(label));
  const [leak] = leaks(text, labels);
  if (unknown.length > 0) return `there is no constraint ${unknown.join(", ")}`;
  if (lost.length > 0) return `${lost.join(", ")} of the level before is missing: every level keeps all earlier constraints`;
  if (new Set(constraints).size <= new Set(before).size) return "it adds no constraint";
  if (likeness(text) === "") return "the text is empty";
  return leak?.message ?? null;
}

function settleQuery(query: QueryItem, reply: RecombineReply, context: StageContext): Effect[] {
  const problem = problemOf(query, reply);
  if (problem) return [invalid(query.id, problem)];
  const idOf = new Map(labelConstraints(own(query)).map(({ label, constraint }) => [label, constraint.id]));
  let used: string[] = [];
  const made = byLevel(reply).map(({ level, constraints, text }): Effect => {
    used = [...new Set([...used, ...constraints])];
    return {
      kind: "create_instruction",
      subjectId: query.id,
      id: context.newId("instruction", query.id, "general", level),
      key: `${query.key}/general/${level}`,
      queryId: query.id,
      parentId: null,
      track: "general",
      level: Level.parse(level),
      text: text.trim(),
      constraintIds: used.flatMap((label) => idOf.get(label) ?? []),
    };
  });
  return [...made, { kind: "keep", subjectId: query.id }];
}
