import { describe, expect, it } from "vitest";
import { lintChain } from "./index";
import type { LintCase } from "./read-case";
import { chainOf, readCase } from "./read-case";
import { repairedChain } from "./repair-chain";

const one = "Write for beginners";
const two = "Use bullet points";
const three = "Mention the cost";
const four = "Answer in French";
const five = "Use at most 200 words";
const texts = [
  "How do I repair a bicycle chain? Write for beginners.",
  "How do I repair a bicycle chain? Write for beginners and use bullet points.",
  "How do I repair a bicycle chain? Write for beginners, use bullet points and mention the cost.",
  "How do I repair a bicycle chain? Write for beginners, use bullet points, mention the cost and answer in French.",
  "How do I repair a bicycle chain? Write for beginners, use bullet points, mention the cost, answer in French and use at most 200 words.",
];
const sets = [[one], [one, two], [one, two, three], [one, two, three, four], [one, two, three, four, five]];
const level = (number: number, more: object = {}): LintCase =>
  readCase({
    id: `l${number}`,
    text: texts[number - 1],
    level: number,
    constraints: sets[number - 1],
    query: "How do I repair a bicycle chain?",
    ...more,
  });
const chain = (...cases: LintCase[]) => chainOf("chain", cases);
const told = (...cases: LintCase[]) =>
  lintChain(chain(...cases)).map(({ check, instructionId, message }) => [check, instructionId, message]);

describe("the checks between the levels of a chain", () => {
  it("find nothing where every level adds to the one before", () => {
    expect(told(level(1), level(2), level(3), level(4), level(5))).toEqual([]);
  });

  it("name each constraint that a level has lost, and offer to restore it", () => {
    const lossy = level(3, { text: "How do I repair a bicycle chain? Use bullet points and mention the cost.", constraints: [two, three] });
    expect(told(level(1), level(2), lossy)).toEqual([["lost-constraint", "l3", "Level 3 has lost “Write for beginners” of level 2"]]);
    const [finding] = lintChain(chain(level(1), level(2), lossy));
    expect(finding?.repairs.map(({ repair }) => repair)).toEqual([
      { kind: "restore_constraint", instructionId: "l3", constraintId: "write for beginners", sentence: "Write for beginners." },
      { kind: "regenerate_level", instructionId: "l3", missingConstraintIds: ["write for beginners"] },
    ]);
  });

  it("restore only in the list what the text still says", () => {
    const unlisted = level(3, { constraints: [two, three] });
    const [finding] = lintChain(chain(level(1), level(2), unlisted));
    expect(finding?.repairs[0]?.repair).toMatchObject({ kind: "restore_constraint", sentence: "" });
  });

  it("report what every harder level lacks, not only the first", () => {
    const [third, fourth] = [level(3, { constraints: [one, three] }), level(4, { constraints: [one, three, four] })];
    expect(told(level(1), level(2), third, fourth).map(([check, id]) => [check, id])).toEqual([
      ["lost-constraint", "l3"],
      ["lost-constraint", "l4"],
    ]);
  });

  it("notice a text that no longer says what is listed still", () => {
    const silent = level(3, { text: "How do I repair a bicycle chain? Write for beginners and mention the cost." });
    expect(told(level(1), level(2), silent)).toEqual([
      ["lost-constraint", "l3", "The text of level 3 no longer says “Use bullet points”, which that of level 2 does"],
    ]);
  });

  it("name the levels that are missing and offer to number the rest anew", () => {
    expect(told(level(1), level(4), level(5))).toEqual([["missing-level", "l4", "Levels 2 and 3 are missing before level 4"]]);
    const [finding] = lintChain(chain(level(1), level(4), level(5)));
    expect(finding?.repairs[0]?.repair).toEqual({
      kind: "renumber",
      levels: [
        { instructionId: "l1", level: 1 },
        { instructionId: "l4", level: 2 },
        { instructionId: "l5", level: 3 },
      ],
    });
  });

  it("find a level with the text of another", () => {
    const twin = level(3, { text: texts[1] });
    expect(told(level(1), level(2), twin).filter(([check]) => check === "equal-texts")).toEqual([
      ["equal-texts", "l3", "The text of level 3 is that of level 2"],
    ]);
  });

  it("find a level that carries less than an easier one", () => {
    const swapped = [
      level(2, { id: "a", text: texts[2], constraints: sets[2] }),
      level(3, { id: "b", text: texts[1], constraints: sets[1] }),
    ];
    const found = lintChain(chain(level(1), ...swapped)).filter(({ check }) => check === "mislabelled-level");
    expect(found.map(({ instructionId, message }) => [instructionId, message])).toEqual([
      ["b", "Level 3 carries 2 constraints, all of them among the 3 of level 2"],
    ]);
    expect(found[0]?.repairs[0]?.repair).toEqual({
      kind: "renumber",
      levels: [
        { instructionId: "l1", level: 1 },
        { instructionId: "b", level: 2 },
        { instructionId: "a", level: 3 },
      ],
    });
  });

  it("find a level that is there twice", () => {
    const other = level(2, { id: "other", text: "How do I repair a bicycle chain? Write for beginners, in bullet points only." });
    expect(told(level(1), level(2), other).map(([check, id]) => [check, id])).toEqual([["mislabelled-level", "other"]]);
  });

  it("find a level about something else", () => {
    const astray = level(3, {
      text: "Which cheeses go well with a strong red wine? Write for beginners, use bullet points and mention the cost.",
    });
    expect(told(level(1), level(2), astray).map(([check, id]) => [check, id])).toEqual([["topic-drift", "l3"]]);
  });

  it("find a chain of one turn", () => {
    expect(told(level(3))).toEqual([["one-turn", "l3", "The chain has only level 3: nothing in it goes from easy to hard"]]);
  });

  it("find a harder level that was met more often, where enough was measured", () => {
    const measured = [
      { level: 1 as const, met: 4, of: 10 },
      { level: 2 as const, met: 9, of: 10 },
    ];
    expect(lintChain({ ...chain(level(1), level(2)), measured }).map(({ check, message }) => [check, message])).toEqual([
      ["measured-order", "Level 2 was met by 9 of 10 answers, level 1 only by 4 of 10"],
    ]);
    const few = [
      { level: 1 as const, met: 0, of: 1 },
      { level: 2 as const, met: 1, of: 1 },
    ];
    expect(lintChain({ ...chain(level(1), level(2)), measured: few })).toEqual([]);
  });

  it("leave the format-and-number track its holes and its own constraints", () => {
    expect(lintChain({ ...chain(level(2), level(5, { constraints: [five] })), track: "format_number" })).toEqual([]);
  });

  it("are content after the first repair of each finding", () => {
    const broken = chain(level(1), level(2, { constraints: [two], text: "How do I repair a bicycle chain? Use bullet points." }), level(4));
    const mended = lintChain(broken).reduce((state, { repairs }) => (repairs[0] ? repairedChain(state, repairs[0].repair) : state), broken);
    expect(lintChain(mended)).toEqual([]);
  });
});
