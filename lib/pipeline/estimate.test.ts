import { describe, expect, it } from "vitest";
import { RunSettings } from "@/lib/schema/run";
import { type EstimateInput, estimateRun } from "./estimate";
import { expectationOf, expectations } from "./expectations";
import { stages } from "./index";

const price = { inputUsdPerMtok: 2.5, outputUsdPerMtok: 10 };
const input: EstimateInput = {
  stages,
  settings: RunSettings.parse({}),
  seeds: { count: 6000, meanTokens: 30 },
  prompts: {},
  countTokens: (text) => Math.ceil(text.length / 4),
  prices: { generator: price, judge: price, weaker: price },
};
const of = (estimate: ReturnType<typeof estimateRun>, id: string) => estimate.stages.find(({ stage }) => stage === id);

describe("the estimate of a run", () => {
  it("comes to the paper's yield: 6,000 seeds leave 35,613 instructions to answer, within one percent", () => {
    const estimate = estimateRun({ ...input, settings: RunSettings.parse({ formatNumberShare: 0 }) });
    const answers = (of(estimate, "answer")?.calls.likely ?? 0) / 1.01;
    expect(Math.abs(answers / 35_613 - 1)).toBeLessThan(0.01);
  });

  it("expects of a stage without figures of its own that it takes all the stages before it keep", () => {
    const expected = expectationOf({ id: "brand_new", after: ["reframe", "constrain"], asks: { sampling: { maxTokens: 800 } } });
    const kept = () => ({ low: 1, likely: 2, high: 3 });
    expect(expected.arrivals(kept, RunSettings.parse({}))).toEqual({ low: 2, likely: 4, high: 6 });
    expect(expected.outputTokens(RunSettings.parse({}))).toBe(400);
  });

  it("has figures only for stages that exist", () => {
    const ids = stages.map(({ id }) => id);
    expect(Object.keys(expectations).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("gives ranges in which the likely value lies, and totals that are the sum of the stages", () => {
    const estimate = estimateRun(input);
    for (const range of [estimate.calls, estimate.inputTokens, estimate.outputTokens, ...estimate.stages.map(({ calls }) => calls)]) {
      expect(range.low).toBeLessThanOrEqual(range.likely);
      expect(range.likely).toBeLessThanOrEqual(range.high);
    }
    const sum = estimate.stages.reduce((total, { calls }) => total + calls.likely, 0);
    expect(Math.abs(sum - estimate.calls.likely)).toBeLessThan(10);
  });

  it("costs what the tokens cost: one reframing of a 30-token seed at known lengths", () => {
    const estimate = estimateRun({
      ...input,
      settings: RunSettings.parse({ lastStage: "reframe" }),
      seeds: { count: 100, meanTokens: 30 },
      countTokens: () => 469,
    });
    // 102 calls × (469 + 30 + 1) tokens × 2.5 + 102 × (50 + 3 × 35) × 10 micro-USD
    expect(estimate.inputTokens.likely).toBe(51_000);
    expect(estimate.outputTokens.likely).toBe(15_810);
    expect(estimate.costMicroUsd?.likely).toBe(285_600);
  });

  it("has no cost where a model's price is not known, but still has calls", () => {
    const estimate = estimateRun({ ...input, prices: { generator: price, judge: price } });
    expect(estimate.costMicroUsd).toBeNull();
    expect(of(estimate, "weaker_answer")).toMatchObject({ costMicroUsd: null });
    expect(of(estimate, "answer")?.costMicroUsd).not.toBeNull();
    expect(estimate.calls.likely).toBeGreaterThan(0);
  });

  it("counts only the seeds the run will take", () => {
    const estimate = estimateRun({ ...input, settings: RunSettings.parse({ seedLimit: 50 }) });
    expect(estimate.seeds).toBe(50);
    expect(of(estimate, "reframe")?.calls).toEqual({ low: 50, likely: 51, high: 58 });
  });

  it("rests on earlier runs where they show enough", () => {
    const reframe = { settled: 400, kept: 200, calls: 500, inputTokens: 250_000, outputTokens: 50_000 };
    const seldom = { settled: 10, kept: 10, calls: 10, inputTokens: 1, outputTokens: 1 };
    const estimate = estimateRun({
      ...input,
      seeds: { count: 100, meanTokens: 30 },
      settings: RunSettings.parse({ lastStage: "query_filter" }),
      observed: { runs: 2, stages: { reframe, query_filter: seldom } },
    });
    expect(of(estimate, "reframe")?.calls.likely).toBe(125);
    expect(of(estimate, "query_filter")?.calls.likely).toBe(153); // 100 seeds, half kept, 3 queries each, 1.02 calls
    expect(estimate.basis).toBe("2 earlier runs of this project, and the method's published figures for stages not yet seen often enough");
  });

  it("never expects more words than the settings allow", () => {
    const settings = RunSettings.parse({ lastStage: "reframe", sampling: { reframe: { maxTokens: 20 } } });
    const estimate = estimateRun({ ...input, settings, seeds: { count: 100, meanTokens: 30 } });
    expect(estimate.outputTokens).toEqual({ low: 2000, likely: 2040, high: 2300 });
  });

  it("counts proposed checks and judged answers only where the run asks for them", () => {
    const plain = estimateRun(input);
    expect([of(plain, "bind"), of(plain, "judge")]).toEqual([undefined, undefined]);
    const asking = estimateRun({ ...input, settings: RunSettings.parse({ bindWithModel: true, judgeShare: 0.1 }) });
    // 6,000 × 3 × 0.95 × 0.78 × 0.97 queries; a tenth of the answers, five constraints each
    expect(Math.abs((of(asking, "bind")?.calls.likely ?? 0) / 1.02 / 12_938 - 1)).toBeLessThan(0.01);
    const answers = (of(asking, "answer")?.calls.likely ?? 0) / 1.01;
    expect(Math.abs((of(asking, "judge")?.calls.likely ?? 0) / 1.02 / (answers * 0.99 * 0.1 * 5) - 1)).toBeLessThan(0.01);
  });

  it("is zero for no seeds", () => {
    expect(estimateRun({ ...input, seeds: { count: 0, meanTokens: 0 } }).calls).toEqual({ low: 0, likely: 0, high: 0 });
  });
});
