import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { StudyReport } from "@/lib/schema/study-report";
import type { ArmChoice, PreferenceRow } from "@/lib/schema/study-rows";
import { simulatedArms, simulatedPreferences, simulatedProtocol, simulationDraw } from "@/lib/testing/simulated-study";
import { simulatedDownstream, simulatedRubric } from "@/lib/testing/simulated-texts";
import { studyReport } from "./study-report";

const nothing = { preferences: [], rubric: [], downstream: [], probes: [] };
const reported = (rows: Partial<Parameters<typeof studyReport>[0]>, arms?: readonly string[]) =>
  studyReport({
    protocol: simulatedProtocol(arms),
    protocolHash: "c0ffee",
    version: "1",
    ...nothing,
    drawFor: seededRandom,
    samples: 100,
    ...rows,
  });

const row: PreferenceRow = {
  ...{ id: "1", pair: "x", query: "q", category: "", level: 0, firstArm: "model", secondArm: "edited", firstLength: 1, secondLength: 1 },
  ...{ firstModel: "gpt-4", secondModel: "", raterModel: "", prefilledBy: "" },
  ...{ rater: "p1", raterKind: "person", left: "first", choice: "first", reasons: "", isRepeat: false },
  ...{ spentMs: 5_000, confidence: null, judgedAt: "2026-01-01T00:00:00Z", excluded: "" },
};
/** One pair per query, each judged by as many people as there are choices for it. */
const judged = (choices: readonly (readonly ArmChoice[])[], of: Partial<PreferenceRow> = {}): PreferenceRow[] =>
  choices.flatMap((own, place) =>
    own.map((choice, rater) => ({ ...row, pair: `x${place}`, query: `q${place}`, rater: `p${rater + 1}`, choice, ...of })),
  );
const times = (many: number, choices: readonly ArmChoice[]) => Array.from({ length: many }, () => choices);

describe("What a study's report cannot say", () => {
  it("is said of no data at all", () => {
    const report = reported({});
    expect(report.answer.sentence).toBe(
      "It cannot be said whether people prefer the edited constraints over the model constraints: not enough data: 0 pairs were judged by people, and it takes at least 10.",
    );
    expect(report.agreement.percent).toEqual({ value: null, n: 0, because: "nobody has judged any pair" });
    expect(report.downstream.arms[0]?.met).toEqual({ value: null, n: 0, because: "no constraints were checked" });
    expect(report.downstream.differences[0]?.met).toEqual({ value: null, n: 0, because: "no query was answered for both arms" });
    expect(JSON.stringify(report)).not.toContain("NaN");
    expect(report.totals).toEqual({ judgements: 0, repeats: 0, excluded: 0, byJudges: 0, raters: 0, pairs: 0, queries: 0 });
  });

  it("never is a number that is none, however small the study", () => {
    const studies = Array.from({ length: 60 }, (_, place) => place).map((place) => {
      const judge = ([null, "good", "biased", "worthless"] as const)[place % 4] ?? null;
      const arms = simulatedArms.slice(0, 2 + (place % 2));
      const size = { queries: place % 7, pairsPerQuery: 1 + (place % 5), ratersPerPair: 1 + (place % 3) };
      const tiny = { ...size, arms, winRate: 0.8, repeatShare: 0.5, judge, judgeOnlyQueries: place % 11 };
      const draw = simulationDraw("tiny", String(place));
      return reported(
        {
          preferences: simulatedPreferences(tiny, draw),
          rubric: simulatedRubric(place % 3, draw),
          downstream: simulatedDownstream(
            { queries: place % 4, levels: [1, 3].slice(0, place % 3), met: { model: 0.7, written: 0.3 } },
            draw,
          ),
        },
        arms,
      );
    });
    for (const study of studies) expect(StudyReport.parse(study)).toEqual(study);
    expect(JSON.stringify(studies)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("is how sure one half is where everybody tied", () => {
    const report = reported({ preferences: judged(times(20, ["tie", "tie"])) });
    expect(report.answer.winRate).toEqual({
      value: 0.5,
      n: 20,
      noInterval: "every query gives the same: unanimous data have no spread to take an interval from",
    });
    expect(report.answer.sentence).toBe(
      "People preferred neither the model constraints nor the edited constraints: 50 % of 20 pairs (a tie is half a win), and how surely cannot be said: every query gives the same: unanimous data have no spread to take an interval from.",
    );
    expect(report.agreement).toMatchObject({
      percent: { value: 1 },
      alpha: { value: null, because: expect.stringContaining("only one category") },
    });
    expect(report.agreement.percent).not.toHaveProperty("interval");
  });

  it("is which of two is better where the interval holds one half", () => {
    const report = reported({ preferences: judged([...times(10, ["first"]), ...times(11, ["second"])]) });
    expect(report.answer.sentence).toBe(
      "No difference can be told between the model constraints and the edited constraints: people preferred the edited constraints in 52 % of 21 pairs (a tie is half a win; 95 % interval 29 to 76).",
    );
  });

  it("is agreement where one person judged alone", () => {
    const report = reported({ preferences: judged([...times(6, ["first"]), ...times(6, ["tie"])]) });
    expect(report.agreement.ac1).toEqual({ value: null, n: 0, because: "one person judged alone: agreement takes two" });
  });

  it("is anything of a judge where there is none", () => {
    const report = reported({ preferences: judged([...times(10, ["first"]), ...times(11, ["second"])]) });
    const none = { value: null, n: 0, because: "no judge has judged these pairs" };
    expect(report.contrasts[0]?.judged).toEqual([
      {
        judge: null,
        assisted: { winRate: none, lambda: null, judgedByBoth: 0, judgedByJudgeOnly: 0 },
        alone: { isGrey: true, flipRate: none, winRate: none },
      },
    ]);
    expect(report.trials[0]).toMatchObject({ judge: null, flipRate: { because: "there is no judge" }, alternative: { passed: false } });
  });

  it("is what a judge adds where it judged only what people did", () => {
    const people = judged([...times(10, ["first"]), ...times(11, ["second"])]);
    const judge = people.map((one) => ({ ...one, rater: "judge v1", raterKind: "judge" as const }));
    expect(reported({ preferences: [...people, ...judge] }).contrasts[0]?.judged[0]?.assisted.winRate).toMatchObject({
      because: "the judge judged no pair that people did not: there is nothing for it to add",
    });
  });

  it("is a rate of an arm with too few pairs", () => {
    const report = reported({ preferences: judged(times(9, ["second"])) });
    expect(report.contrasts[0]?.people.winRate).toEqual({
      value: null,
      n: 9,
      because: "not enough data: 9 pairs were judged by people, and it takes at least 10",
    });
  });

  it("is strengths of arms that were never compared, and it names the parts", () => {
    const preferences = judged([...times(10, ["first"]), ...times(10, ["second"])]);
    expect(reported({ preferences }, simulatedArms).strengths).toEqual({
      ranking: null,
      n: 20,
      because: "the comparisons are not connected: {model, edited} and {written} were never compared",
    });
    expect(reported({ preferences }).strengths).toBeNull();
  });

  it("is anything of what was left out, but for how much it was and of whom", () => {
    const report = reported({
      preferences: [...judged(times(12, ["first", "second"])), ...judged(times(3, ["tie"]), { excluded: "faster than 1.5 s" })],
    });
    expect(report.exclusions).toEqual([{ reason: "faster than 1.5 s", judgements: 3, raters: ["p1"] }]);
    expect(report.totals).toMatchObject({ judgements: 24, excluded: 3, raters: 2, pairs: 12 });
    expect(report.contrasts[0]?.people.counts).toEqual({ wins: 12, ties: 0, bothBad: 0, losses: 12 });
  });

  it("is what a kept row costs where the model has no price", () => {
    const [one] = simulatedDownstream({ queries: 1, levels: [1], met: { model: 0.5 } }, simulationDraw("cost"));
    const report = reported({ downstream: one ? [{ ...one, costUsd: null }] : [] });
    expect(report.downstream.arms[0]?.costPerKeptRow).toMatchObject({
      value: null,
      because: "the cost of 1 of 1 instructions is not known",
    });
  });
});
