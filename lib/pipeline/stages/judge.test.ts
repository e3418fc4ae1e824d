import { describe, expect, it } from "vitest";
import { itemOfUse, stageContext, usedConstraint } from "@/lib/testing/factories/pipeline";
import { judgePrompt } from "../prompts/judge";
import type { Candidate } from "../stage";
import { type JudgeReply, judge } from "./judge";

const context = stageContext(judgePrompt);
const item = itemOfUse({
  constraints: [
    usedConstraint(1, { text: "Write for children." }),
    usedConstraint(2, { text: "Name two senses" }),
    usedConstraint(3, { text: "Name one landmark", category: "Content", addedAt: 2 }),
  ],
  constraint: usedConstraint(3, { text: "Name one landmark", category: "Content", addedAt: 2 }),
  answer: { id: "answer-1", text: "Bees steer by the sun.\nThey remember the old oak too." },
});
const reply: JudgeReply = { quote: "the old oak", explanation: "One landmark was demanded;\nthe oak is one.", fulfilment: "yes" };
const settle = (over: Partial<JudgeReply>) => judge.settle([item], new Map([[item.id, { ...reply, ...over }]]), context);

describe("judge", () => {
  it("asks about one constraint only, and says which level added which", () => {
    const [request] = judge.plan([item], context);
    const asked = request?.messages[1]?.content ?? "";
    expect(asked).toContain("<levels>\nlevel 1: Write for children; Name two senses\nlevel 2 added: Name one landmark\n</levels>");
    expect(asked).toContain("<constraint>\nlevel 2 added: [Content] Name one landmark\n</constraint>");
    expect(asked).toContain("<answer>\nBees steer by the sun.\nThey remember the old oak too.\n</answer>");
  });

  it("records what the judge said, with its quote word for word", () => {
    expect(settle({ quote: "“the old oak”" })).toEqual([
      {
        kind: "record_judge_verdict",
        subjectId: "use-2",
        id: expect.any(String),
        constraintId: "constraint-3",
        answerId: "answer-1",
        fulfilment: "yes",
        quote: "the old oak",
        explanation: "One landmark was demanded; the oak is one.",
        voidBecause: null,
      },
      { kind: "keep", subjectId: "use-2" },
    ]);
  });

  it("keeps a verdict whose quote is not in the answer, but as void", () => {
    expect(settle({ quote: "the old elm" })).toMatchObject([
      { fulfilment: null, quote: "the old elm", voidBecause: "The quoted words do not occur in the answer." },
      { kind: "keep" },
    ]);
  });

  it.each(["yes", "partly"] as const)("takes no %s without a quote", (fulfilment) => {
    expect(settle({ quote: null, fulfilment })).toMatchObject([
      { fulfilment: null, voidBecause: `The judge said "${fulfilment}" without a quote that shows it.` },
      { kind: "keep" },
    ]);
  });

  it("takes a no without a quote, for what is missing cannot be quoted, as long as it is explained", () => {
    const missing = { quote: null, fulfilment: "no", explanation: "No landmark is named." } as const;
    expect(settle(missing)).toMatchObject([{ fulfilment: "no", quote: null, voidBecause: null }, { kind: "keep" }]);
    expect(settle({ ...missing, explanation: " " })).toMatchObject([{ fulfilment: null }, { kind: "keep" }]);
    expect(settle({ ...missing, quote: "no oak at all" })).toMatchObject([{ fulfilment: null }, { kind: "keep" }]);
  });

  it("does not ask about what was taken off, bound or found to be a topic meanwhile, and says so", () => {
    const settled = (some: typeof item) => [judge.plan([some], context), judge.settle([some], new Map(), context)];
    expect(settled({ ...item, use: null })).toMatchObject([[], [{ kind: "drop", reason: "taken_off" }]]);
    const bound = itemOfUse({ constraint: usedConstraint(2, { bindingState: "bound", verifierId: "no-commas" }) });
    expect(settled(bound)).toMatchObject([[], [{ kind: "drop", reason: "checked_by_code" }]]);
    const topic = itemOfUse({ constraint: usedConstraint(2, { bindingState: "topic" }) });
    expect(settled(topic)).toMatchObject([[], [{ kind: "drop", reason: "mere_topic" }]]);
  });

  it("fails where there is no answer, and where the reply never came", () => {
    expect(judge.settle([itemOfUse({ answer: null })], new Map(), context)).toMatchObject([{ kind: "fail", failureKind: "missing_input" }]);
    expect(judge.settle([item], new Map(), context)).toMatchObject([{ kind: "fail", failureKind: "missing_input" }]);
  });
});

describe("which constraints are judged", () => {
  const half = stageContext(null, { judgeShare: 0.5 });
  const uses = Array.from({ length: 800 }, (_, index): Candidate => {
    const instructionKey = `seed/${index >> 1}/general/1`;
    return {
      id: `${index}`,
      key: `${instructionKey}/${index % 2}`,
      level: 1,
      track: "general",
      use: { instructionKey, bindingState: "judged" },
    };
  });
  const taken = (some: readonly Candidate[]) => some.filter((candidate) => judge.takes?.(candidate, half));

  it("follows from the share of instructions: all of an instruction's or none", () => {
    const instructions = new Set(taken(uses).map(({ use }) => use?.instructionKey));
    expect(taken(uses)).toHaveLength(instructions.size * 2);
    expect(instructions.size).toBeGreaterThan(160);
    expect(instructions.size).toBeLessThan(240);
  });

  it("leaves out what code checks and what nobody can judge", () => {
    const state = (bindingState: "bound" | "topic" | "unbound") =>
      taken(uses.map((candidate) => ({ ...candidate, use: { instructionKey: candidate.use?.instructionKey ?? "", bindingState } })));
    expect([state("bound").length, state("topic").length]).toEqual([0, 0]);
    expect(state("unbound")).toHaveLength(taken(uses).length);
  });

  it("is none unless a run asks for it", () => {
    expect(uses.filter((candidate) => judge.takes?.(candidate, stageContext(null)))).toEqual([]);
    expect([judge.isOn?.(stageContext(null).settings), judge.isOn?.(half.settings)]).toEqual([false, true]);
  });
});
