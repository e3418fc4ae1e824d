import { describe, expect, it } from "vitest";
import type { EstimateView } from "@/lib/schema/estimate-view";
import { ProbedJudge } from "@/lib/schema/probed-judge";
import type { DownstreamRow, ProbeRow } from "@/lib/schema/study-rows";
import { simulatedMarks, simulatedProbes } from "@/lib/testing/simulated-probes";
import { simulationDraw } from "@/lib/testing/simulated-study";
import { probedJudges } from "./probed-judges";

const probe: ProbeRow = {
  ...{ query: "q", category: "", level: 1, arm: "model", instruction: "i", answer: "i", constraint: "c", constraintCategory: "length" },
  ...{ isPlanted: false, truth: "yes", said: "yes", judge: "judge v1" },
};
const mark: DownstreamRow = {
  ...{ query: "q", category: "", level: 1, arm: "model", instruction: "i", constraint: "c", constraintCategory: "style" },
  ...{ fulfilment: "yes", by: "judge", judge: "judge v1", costUsd: null },
};
const probes = (many: number, of: Partial<ProbeRow>): ProbeRow[] => Array.from({ length: many }, () => ({ ...probe, ...of }));
/** so many marks, one in each of ten queries by turns */
const marks = (many: number, of: Partial<DownstreamRow>): DownstreamRow[] =>
  Array.from({ length: many }, (_, place) => ({ ...mark, query: `q${place % 10}`, ...of }));
const widthOf = (estimate: EstimateView | undefined) =>
  estimate && estimate.value !== null && estimate.interval ? estimate.interval[1] - estimate.interval[0] : 0;
const only = (rows: readonly ProbeRow[], marked: readonly DownstreamRow[]) => {
  const [first] = probedJudges(rows, marked, ["model"]);
  if (!first) throw new Error("there is no judge");
  return first;
};

/** Finds 16 of 20 violations, calls 18 of 20 kept ones met; 4 planted. */
const good = [
  ...probes(16, { truth: "no", said: "no" }),
  ...probes(4, { truth: "no", said: "yes", isPlanted: true }),
  ...probes(18, {}),
  ...probes(2, { said: "partly", constraintCategory: "style" }),
];

describe("A judge put to constraints of which code knows", () => {
  it("has a sensitivity and a specificity with Wilson's intervals", () => {
    const found = only(good, []);
    expect(found).toMatchObject({ judge: "judge v1", violated: 20, kept: 20, planted: 4 });
    // The roots of (p - rate)² = z² p (1 - p) / n: Wilson (1927), worked out apart.
    expect(found.sensitivity).toMatchObject({ value: 0.8, n: 20, interval: [expect.closeTo(0.584, 3), expect.closeTo(0.919, 3)] });
    expect(found.specificity).toMatchObject({ value: 0.9, n: 20, interval: [expect.closeTo(0.699, 3), expect.closeTo(0.972, 3)] });
  });

  it("finds a violation where it calls it partly met", () => {
    expect(only(probes(10, { truth: "no", said: "partly" }), []).sensitivity).toMatchObject({ value: 1, n: 10 });
  });

  it("is measured by category, with its counts, and nothing is said of fewer than ten", () => {
    expect(only(good, []).byCategory).toMatchObject([
      { category: "length", violated: 20, kept: 18, sensitivity: { value: 0.8 }, specificity: { value: 1 } },
      {
        ...{ category: "style", violated: 0, kept: 2 },
        sensitivity: { value: null, n: 0, because: "not enough data: 0 violations were put to the judge, and it takes at least 10" },
        specificity: { value: null, n: 2, because: "not enough data: 2 kept constraints were put to the judge, and it takes at least 10" },
      },
    ]);
  });

  it("has its share met corrected by Rogan and Gladen, beside what it says, each arm by itself", () => {
    const marked = [...marks(60, {}), ...marks(40, { fulfilment: "partly" }), ...marks(9, { arm: "edited" })];
    const [own, few] = probedJudges(good, marked, ["model", "edited"])[0]?.arms ?? [];
    expect(own?.apparent).toMatchObject({ value: 0.6, n: 100 });
    // (0.6 + 0.8 - 1) / (0.9 + 0.8 - 1)
    expect(own?.corrected).toMatchObject({ value: expect.closeTo(4 / 7, 12), n: 100 });
    expect(few).toEqual({
      arm: "edited",
      apparent: { value: null, n: 9, because: "not enough data: 9 constraints were marked by the judge, and it takes at least 10" },
      corrected: { value: null, n: 9, because: "not enough data: 9 constraints were marked by the judge, and it takes at least 10" },
    });
  });

  it("stands apart from other judges, and passes over what code marked", () => {
    const others = [...marks(20, { judge: "another" }), ...marks(30, { by: "code", judge: null })];
    const found = probedJudges(good, [...marks(12, {}), ...others], ["model"]);
    expect(found.map(({ judge, kept, arms }) => [judge, kept, arms[0]?.apparent.n])).toEqual([
      ["another", 0, 20],
      ["judge v1", 20, 12],
    ]);
  });
});

describe("A judge's share that cannot be corrected", () => {
  const marked = [...marks(60, {}), ...marks(40, { fulfilment: "no", query: "q1" })];

  it("is said of one that was hardly probed", () => {
    const [arm] = only([...good.filter(({ truth }) => truth === "yes"), ...probes(4, { truth: "no" })], marked).arms;
    expect(arm?.apparent.value).toBe(0.6);
    const because = "not enough data: 4 violations were put to the judge, and it takes at least 10";
    expect(arm?.corrected).toEqual({ value: null, n: 100, because });
    const kept = only(probes(20, { truth: "no", said: "no" }), marked).arms[0]?.corrected;
    expect(kept).toMatchObject({ because: "not enough data: 0 kept constraints were put to the judge, and it takes at least 10" });
  });

  it("is said of one that calls everything met, or answers by chance", () => {
    const blind = [...probes(20, { truth: "no" }), ...probes(20, {})];
    const because = "sensitivity and specificity sum to 1.000: near 1 the judge tells nothing to correct by";
    expect(only(blind, marked).arms[0]?.corrected).toEqual({ value: null, n: 100, because });
  });

  it("has no interval where its marks have none, or where the correction leaves what a share can be", () => {
    const unanimous = only(good, marks(40, {})).arms[0]?.corrected;
    expect(unanimous).toEqual({ value: 1, n: 40, noInterval: expect.stringContaining("unanimous data") });
    const precise = [...probes(200, { truth: "no", said: "no" }), ...probes(120, {}), ...probes(80, { said: "no" })];
    const above = [...marks(980, {}), ...marks(20, { fulfilment: "no", query: "q1" })];
    expect(only(precise, above).arms[0]?.corrected).toEqual({ value: 1, n: 1000, noInterval: expect.stringContaining("beyond") });
  });

  it("is sure of no more than its probes, though every one was answered rightly", () => {
    const faultless = [...probes(12, { truth: "no", said: "no" }), ...probes(12, {})];
    const [arm] = only(
      faultless,
      marks(100, {}).map((row, place): DownstreamRow => (place % 3 === 0 ? { ...row, fulfilment: "no" } : row)),
    ).arms;
    expect(widthOf(arm?.corrected)).toBeGreaterThan(widthOf(arm?.apparent));
  });
});

describe("The truth about what a judge marked", { timeout: 60_000 }, () => {
  it.each([
    { sensitivity: 0.85, specificity: 0.9, met: 0.7 },
    { sensitivity: 0.6, specificity: 0.95, met: 0.5 },
    { sensitivity: 0.95, specificity: 0.75, met: 0.8 },
  ])("lies in the corrected interval of a judge with sensitivity $sensitivity and specificity $specificity", ({ met, ...judge }) => {
    const studies = Array.from({ length: 250 }, (_, study) => {
      const draw = simulationDraw("probes", JSON.stringify(judge), String(study));
      const marked = simulatedMarks({ ...judge, queries: 40, met: { model: met } }, draw);
      return only(simulatedProbes({ ...judge, ofEach: 50 }, draw), marked).arms[0];
    });
    const values = studies.flatMap((arm) => arm?.corrected.value ?? []);
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    expect(values).toHaveLength(250);
    expect(mean).toBeCloseTo(met, 1);
    const holds = (estimate: EstimateView | undefined) =>
      estimate && estimate.value !== null && estimate.interval ? estimate.interval[0] <= met && met <= estimate.interval[1] : false;
    const covered = studies.filter((arm) => holds(arm?.corrected)).length / studies.length;
    // 95 % less three standard errors of 250 studies.
    expect(covered).toBeGreaterThan(0.908);
    expect(studies.filter((arm) => holds(arm?.apparent)).length / studies.length).toBeLessThan(covered);
  });

  it("is a schema's worth of numbers, whatever there is", () => {
    const found = [probedJudges([], [], ["model"]), probedJudges(good, [], ["model"]), probedJudges([], marks(3, {}), ["model"])];
    for (const judges of found) expect(judges.map((judge) => ProbedJudge.parse(judge))).toEqual(judges);
    expect(found.map((judges) => judges.length)).toEqual([0, 1, 1]);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
