import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { StudyReport } from "@/lib/schema/study-report";
import { simulatedPreferences, simulatedProtocol, simulationDraw } from "@/lib/testing/simulated-study";
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

const plan = { queries: 40, pairsPerQuery: 2, winRate: 0.65, repeatShare: 0.3, judge: "good", judgeOnlyQueries: 60 } as const;
const full = reported({
  preferences: simulatedPreferences(plan, simulationDraw("report")),
  rubric: simulatedRubric(30, simulationDraw("report rubric")),
  downstream: simulatedDownstream({ queries: 30, levels: [1, 2, 3], met: { model: 0.6, edited: 0.8 } }, simulationDraw("report met")),
});

describe("The report of a study", () => {
  it("is what its schema says, and the same for the same rows", () => {
    expect(StudyReport.parse(full)).toEqual(full);
    expect(JSON.stringify(full)).not.toMatch(/NaN|Infinity/);
    expect(reported({ preferences: simulatedPreferences(plan, simulationDraw("report")) }).agreement).toEqual(full.agreement);
  });

  it("answers in one sentence with its interval", () => {
    expect(full.answer.sentence).toMatch(
      /^People preferred the edited constraints over the model constraints in \d\d % of 80 pairs \(a tie is half a win; 95 % interval \d\d to \d\d\)\.$/,
    );
  });

  it("shows people first, people helped by the judge second, and the judge alone last, grey and behind its flip rate", () => {
    expect(full.contrasts.map(({ first, second }) => [first, second])).toEqual([["model", "edited"]]);
    const [contrast] = full.contrasts;
    expect(contrast?.people.flipRate).toMatchObject({ n: expect.any(Number), interval: [expect.any(Number), expect.any(Number)] });
    expect(contrast?.judged[0]).toMatchObject({
      judge: "judge v1",
      assisted: { judgedByBoth: 80, judgedByJudgeOnly: 120, winRate: { n: 80 } },
      alone: { isGrey: true, winRate: { n: 200 } },
    });
    expect(Object.keys(contrast?.people ?? {}).slice(0, 2)).toEqual(["flipRate", "winRate"]);
    expect(Object.keys(contrast?.judged[0]?.alone ?? {})).toEqual(["isGrey", "flipRate", "winRate"]);
    expect(contrast?.people.lengthControlled.caution).toContain("gamed");
  });

  it("puts the judge on trial, in every category", () => {
    const [trial] = full.trials;
    expect(trial).toMatchObject({
      judge: "judge v1",
      pairs: 200,
      alternative: { epsilon: 0.15, annotators: [{ annotator: "p1" }, {}, {}] },
    });
    expect(trial?.calibration.curve.length).toBeGreaterThan(2);
    expect(trial?.categories.map(({ category }) => category)).toEqual(['a "format"', "style, tone"]);
    expect(trial?.categories.every(({ because }) => because.length > 20)).toBe(true);
  });

  it("finds a judge that prefers its own model's constraints, by how much, and none in one that does not", () => {
    const model = { firstModel: "gpt-4", secondModel: "", raterModel: "" };
    const rows = simulatedPreferences(plan, simulationDraw("own")).map((row) =>
      row.raterKind === "judge" ? { ...row, ...model, raterModel: "gpt-4" } : { ...row, ...model },
    );
    const [fair] = reported({ preferences: rows }).trials;
    expect(fair?.ownPreference).toMatchObject({ n: 80, value: expect.closeTo(0, 0) });
    expect(Math.abs(fair?.ownPreference.value ?? 1)).toBeLessThan(0.1);
    const partial = rows.map((row) => (row.raterKind === "judge" && row.choice !== "first" ? { ...row, choice: "first" as const } : row));
    const [found] = reported({ preferences: partial }).trials;
    // It always takes the first, its own; people take the second in about 65 of 100.
    expect(found?.ownPreference).toMatchObject({ n: 80, value: expect.closeTo(full.contrasts[0]?.people.winRate.value ?? 0, 0) });
    expect(found?.ownPreference.value).toBeGreaterThan(0.5);
    const neither = rows.map((row) => ({ ...row, firstModel: "gpt-3" }));
    expect(reported({ preferences: neither }).trials[0]?.ownPreference).toMatchObject({
      value: null,
      because: expect.stringContaining("not enough data: 0 pairs of a list by the judge’s own model"),
    });
  });

  it("counts a tie of the rubric's raters as half, and says who answered", () => {
    const valid = full.rubric.find(({ arm, question, category }) => arm === "edited" && question === "valid" && category === null);
    expect(valid).toMatchObject({ answers: { people: 60, code: 0, judge: 0 }, share: { n: 30 } });
  });

  it("tells what a model keeps of each arm, and the paired difference", () => {
    expect(full.downstream.arms[0]).toMatchObject({
      arm: "model",
      instructions: 90,
      met: { n: 270 },
      allMet: { n: 90 },
      levelsMet: { n: 30 },
    });
    expect(full.downstream.differences[0]).toMatchObject({
      first: "model",
      second: "edited",
      met: { n: 30, value: expect.closeTo(0.2, 0) },
    });
    expect(full.downstream.note).toContain("partly met counts as not met");
  });
});
