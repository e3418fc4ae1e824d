import { describe, expect, it } from "vitest";
import { evaluate, isSharedAbsent, sharedJson, sharedLines } from "@/lib/testing/statistics";

type Run = { set: string; evaluator: string; winners_no_swap_then_swap: [string | null, string | null][] };
type Published = { set: string; evaluator: string; published: Record<string, string | number> };

const isAbsent = isSharedAbsent("llmbar");
const runs: Run[] = isAbsent ? [] : sharedLines("llmbar/judge_winners.jsonl.gz");
const published: Published[] = isAbsent ? [] : sharedLines("llmbar/published_statistics.jsonl");
const items: { set: string; label: string | number }[] = isAbsent ? [] : sharedLines("llmbar/items.jsonl.gz");

const goldOf = ({ set }: Run) => items.filter((item) => item.set === set).map(({ label }) => String(label));
const publishedOf = (run: Run) => published.find(({ set, evaluator }) => set === run.set && evaluator === run.evaluator)?.published ?? {};
/** The judge's choices in one order of the answers; where it gave none, what is put instead. */
const choices = (run: Run, order: 0 | 1, instead: string) =>
  run.winners_no_swap_then_swap.map((pair) => (pair[order] === "1" || pair[order] === "2" ? pair[order] : instead));
const agreement = (one: readonly string[], other: readonly string[]): number =>
  evaluate("percent-agreement", { ratings: [one, other] }).value;
const kappa = (one: readonly string[], other: readonly string[]): number => evaluate("cohen-kappa", { ratings: [one, other] }).value;
const share = (text: string | number | undefined) => {
  const [count = 0, of = 1] = String(text).split("/").map(Number.parseFloat);
  return count / of;
};

describe.skipIf(isAbsent)("LLMBar's judges (skipped where ../shared/data/llmbar is absent)", { timeout: 60_000 }, () => {
  it("have the published accuracies with both orders of the answers, no answer being a wrong one", () => {
    for (const run of runs) {
      const known = publishedOf(run);
      expect(agreement(choices(run, 0, "none"), goldOf(run)), run.evaluator).toBeCloseTo(share(known.correct_False), 9);
      expect(agreement(choices(run, 1, "none"), goldOf(run)), run.evaluator).toBeCloseTo(share(known.correct_True), 9);
      expect(agreement(choices(run, 0, "none"), choices(run, 1, "none")), run.evaluator).toBeCloseTo(share(known.equal), 9);
    }
    expect(runs).toHaveLength(203);
  });

  it("have the published Cohen's kappa between the two orders, where the benchmark takes no answer for a 2", () => {
    for (const run of runs)
      expect(kappa(choices(run, 0, "2"), choices(run, 1, "2")), run.evaluator).toBeCloseTo(Number(publishedOf(run).kappa_agreement), 9);
  });

  it("flip as often as the two orders are not equal", () => {
    const run = runs.find(({ set, evaluator }) => set === "LLMBar/Natural" && evaluator === "GPT-4/Vanilla");
    const sides = (order: 0 | 1) => (run ? choices(run, order, "none") : []).map((choice) => (choice === "1" ? "first" : "second"));
    const [shownFirst, shownSecond] = [sides(0), sides(1)];
    const pairs = shownFirst.map((verdict, place) => ({ shownFirst: verdict, shownSecond: shownSecond[place] }));
    expect(evaluate("judge-bias-card", { pairs }).flipRate).toMatchObject({ value: 0.05, n: 100 });
  });

  it("reach the known kappas against people", () => {
    const [natural, adversarial] = sharedJson("statistics_oracles.json").judge_pairwise;
    const gpt4 = (set: string) => runs.filter((run) => run.set === set && run.evaluator === "GPT-4/Vanilla");
    for (const run of gpt4("LLMBar/Natural")) {
      const sides = [choices(run, 0, "none"), choices(run, 1, "none")];
      const [first = [], second = []] = sides;
      expect([agreement(first, goldOf(run)), agreement(second, goldOf(run))]).toEqual([natural.acc_noswap, natural.acc_swap]);
      expect(kappa(first, goldOf(run))).toBeCloseTo(natural.kappa_noswap, 4);
      expect(kappa(second, goldOf(run))).toBeCloseTo(natural.kappa_swap, 4);
      expect(agreement(first, second)).toBe(natural.swap_consistency);
    }
    for (const name of ["GPTInst", "Manual"]) {
      const [run] = gpt4(`LLMBar/Adversarial/${name}`);
      if (!run) throw new Error(`no run on ${name}`);
      const both = [0, 1] as const;
      const accuracies = both.map((order) => agreement(choices(run, order, "none"), goldOf(run)));
      expect(((accuracies[0] ?? 0) + (accuracies[1] ?? 0)) / 2).toBeCloseTo(adversarial[name], 4);
    }
  });
});
