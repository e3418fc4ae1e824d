import { describe, expect, it } from "vitest";
import { planRewrite, RewriteReply, settleRewrite } from "@/lib/pipeline/rewrites/rewrite";
import type { RewriteInput } from "@/lib/pipeline/rewrites/rewrite-input";
import { bind } from "@/lib/pipeline/stages/bind";
import { judge } from "@/lib/pipeline/stages/judge";
import { constraintItem, itemOfUse, queryItem, stageContext, usedConstraint } from "@/lib/testing/factories/pipeline";
import { walkSeed } from "@/lib/testing/rehearsal-walk";
import { RehearsalFaults } from "./faults";
import { outcomeOf } from "./outcome";
import { rehearse } from "./reply";

const acts = ["prune an apple tree", "keep a sourdough starter alive", "plan three days in Lisbon", "sleep better after a night shift"];
const seeds = acts.flatMap((act) => [`How do I ${act}?`, `Explain to a beginner how to ${act}.`]);
const steps = seeds.flatMap((seed) => walkSeed(seed, 1).steps);
const verdicts = steps.flatMap(({ effects }) => effects.filter((effect) => effect.kind === "record_judge_verdict"));
const share = (isSo: (verdict: (typeof verdicts)[number]) => boolean) => verdicts.filter(isSo).length / verdicts.length;
const noFaults = RehearsalFaults.parse({});

describe("the rehearsal judge", () => {
  it("mostly says yes, and now and then partly, no, or something that does not count", () => {
    expect(verdicts.length).toBeGreaterThan(300);
    expect(share(({ fulfilment }) => fulfilment === "yes")).toBeGreaterThan(0.6);
    expect(share(({ fulfilment }) => fulfilment === "partly")).toBeGreaterThan(0.005);
    expect(share(({ fulfilment }) => fulfilment === "no")).toBeGreaterThan(0.005);
    expect(share(({ fulfilment }) => fulfilment === null)).toBeGreaterThan(0.002);
    expect(share(({ fulfilment }) => fulfilment === null)).toBeLessThan(0.06);
  });

  it("quotes what is not there when told to misquote", () => {
    const item = itemOfUse({ constraint: usedConstraint(2, { text: "Write for a beginner" }) });
    const context = stageContext(judge.asks?.prompt ?? null);
    const [request] = judge.plan([item], context);
    const { text } = rehearse(request?.messages ?? [], "larch_judge", "rehearsal-judge");
    const spoilt = judge.asks?.reply.parse(JSON.parse(outcomeOf(text, "misquoted", 4_096, noFaults).text));
    if (!spoilt) throw new Error("the judge asks for JSON");
    expect(judge.settle([item], new Map([[item.id, spoilt]]), context)).toMatchObject([{ fulfilment: null }, { kind: "keep" }]);
  });
});

describe("the rehearsal model, asked for checks,", () => {
  const query = queryItem({
    constraints: [constraintItem(1, { text: "Put the most important term in bold" }), constraintItem(2, { text: "Keep the tone warm" })],
  });
  const context = stageContext(bind.asks?.prompt ?? null);
  const { text } = rehearse(bind.plan([query], context)[0]?.messages ?? [], "larch_bind", "rehearsal-judge");
  const settle = (reply: string) => {
    const parsed = bind.asks?.reply.parse(JSON.parse(reply));
    if (!parsed) throw new Error("bind asks for JSON");
    return bind.settle([query], new Map([[query.id, parsed]]), context);
  };

  it("proposes one where it knows one, and leaves the rest", () => {
    expect(settle(text)).toMatchObject([{ kind: "propose_binding", constraintId: "constraint-1" }, { kind: "keep" }]);
  });

  it("proposes nothing that stands when told to write useless tests", () => {
    expect(settle(outcomeOf(text, "useless_tests", 4_096, noFaults).text)).toMatchObject([{ kind: "drop", reason: "none_stood" }]);
  });
});

describe("the rehearsal model, asked to write a text again,", () => {
  const answer = (input: RewriteInput) =>
    settleRewrite(RewriteReply.parse(JSON.parse(rehearse(planRewrite(input), "larch_rewrite", "rehearsal").text)), input);

  it("adds what is missing", () => {
    const constraints = [
      { category: "Reader", text: "Write for children" },
      { category: "Length", text: "Use at most 120 words" },
    ];
    const level = {
      kind: "regenerate_level",
      query: "How do bees dance?",
      level: 1,
      text: "How do bees dance? Write for children.",
    } as const;
    expect(answer({ ...level, textBefore: null, constraints, missing: ["Use at most 120 words"] })).toEqual({
      text: "How do bees dance? Write for children. Use at most 120 words.",
      problem: null,
    });
  });

  it("changes and takes away what was changed and taken away", () => {
    const text = "How do bees dance? Use at most 120 words. Write for children, and name one flower.";
    const changes = [
      { kind: "changed", before: "Use at most 120 words", after: "Use at most 80 words" },
      { kind: "removed", text: "Name one flower" },
    ] as const;
    const constraints = [
      { category: "Reader", text: "Write for children" },
      { category: "Length", text: "Use at most 80 words" },
    ];
    expect(answer({ kind: "follow_changes", text, constraints, changes })).toEqual({
      text: "How do bees dance? Use at most 80 words. Write for children.",
      problem: null,
    });
  });
});
