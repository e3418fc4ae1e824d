import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { EstimateView } from "@/lib/schema/estimate-view";
import type { StudyReport } from "@/lib/schema/study-report";
import { simulatedProbes } from "@/lib/testing/simulated-probes";
import { simulatedArms, simulatedPreferences, simulatedProtocol, simulationDraw } from "@/lib/testing/simulated-study";
import { simulatedDownstream, simulatedRubric } from "@/lib/testing/simulated-texts";
import { downstreamCsv, preferenceCsv, probeCsv, rubricCsv } from "../report/rows-csv";
import { studyReport } from "../report/study-report";

const isPythonAbsent = spawnSync("python3", ["--version"]).status !== 0;
const script = path.join(import.meta.dirname, "recompute.py");

function simulated() {
  const plan = {
    arms: simulatedArms,
    queries: 60,
    pairsPerQuery: 3,
    winRate: 0.6,
    repeatShare: 0.3,
    judge: "good",
    judgeOnlyQueries: 90,
  } as const;
  const preferences = simulatedPreferences(plan, simulationDraw("recompute"));
  const dropped = preferences.map((row, place) =>
    place % 17 === 0 && row.raterKind === "person" ? { ...row, excluded: "faster than 1.5 s" } : row,
  );
  return {
    preferences: dropped,
    rubric: simulatedRubric(40, simulationDraw("recompute rubric")),
    downstream: simulatedDownstream(
      { queries: 30, levels: [1, 2, 3], met: { model: 0.6, edited: 0.75, written: 0.8 } },
      simulationDraw("recompute met"),
    ),
    probes: simulatedProbes({ sensitivity: 0.8, specificity: 0.9, ofEach: 40 }, simulationDraw("recompute probes")),
  };
}

/** A value and its interval as the script prints them; null where there is none. */
function plain(estimate: EstimateView | undefined) {
  if (!estimate || estimate.value === null) return null;
  const { value, n, interval } = estimate;
  return interval ? { value, n, interval } : { value, n };
}

/** The report's numbers in the script's shape. */
function numbersOf(report: StudyReport) {
  return {
    arms: report.arms.map(({ key }) => key),
    contrasts: report.contrasts.map(({ first, second, people, judged, byCategory, byLevel }) => ({
      ...{ first, second, flipRate: plain(people.flipRate), winRate: plain(people.winRate), counts: people.counts },
      byCategory: Object.fromEntries(byCategory.map(({ category, winRate }) => [category, plain(winRate)])),
      byLevel: Object.fromEntries(byLevel.map(({ level, winRate }) => [String(level), plain(winRate)])),
      judges: Object.fromEntries(
        judged.map(({ judge, assisted, alone }) => {
          const tuned = { ...plain(assisted.winRate), lambda: assisted.lambda };
          return [judge, { assisted: tuned, flipRate: plain(alone.flipRate), alone: plain(alone.winRate) }];
        }),
      ),
    })),
    strengths: Object.fromEntries((report.strengths?.ranking ?? []).map(({ arm, strength }) => [arm, strength.value])),
    agreement: {
      pairs: report.agreement.pairs,
      percent: report.agreement.percent.value,
      ac1: report.agreement.ac1.value,
      alpha: report.agreement.alpha.value,
    },
    rubric: report.rubric
      .map(({ arm, question, category, share }) => ({ arm, question, category, share: plain(share) }))
      .sort((one, other) => keyOf(one).localeCompare(keyOf(other))),
    downstream: {
      arms: Object.fromEntries(
        report.downstream.arms.map(({ arm, met, allMet, levelsMet, costPerKeptRow, byCategory, byLevel }) => [
          arm,
          {
            ...{ met: plain(met), allMet: plain(allMet), levelsMet: plain(levelsMet), costPerKeptRow: costPerKeptRow.value },
            byCategory: Object.fromEntries(byCategory.map((part) => [part.category, plain(part.met)])),
            byLevel: Object.fromEntries(byLevel.map((part) => [String(part.level), { met: plain(part.met), allMet: plain(part.allMet) }])),
          },
        ]),
      ),
      differences: report.downstream.differences.map(({ first, second, met, allMet, levelsMet }) => ({
        ...{ first, second, met: plain(met), allMet: plain(allMet), levelsMet: plain(levelsMet) },
      })),
    },
    probedJudges: Object.fromEntries(report.probedJudges.map((judge) => [judge.judge, probedNumbers(judge)])),
  };
}

function probedNumbers({ planted, byCategory, arms, ...rates }: StudyReport["probedJudges"][number]) {
  return {
    ...{ ...plainRates(rates), planted },
    byCategory: Object.fromEntries(byCategory.map((part) => [part.category, plainRates(part)])),
    arms: Object.fromEntries(arms.map((part) => [part.arm, { apparent: plain(part.apparent), corrected: plain(part.corrected) }])),
  };
}

function plainRates({
  violated,
  kept,
  sensitivity,
  specificity,
}: Pick<StudyReport["probedJudges"][number], "violated" | "kept" | "sensitivity" | "specificity">) {
  return { violated, kept, sensitivity: plain(sensitivity), specificity: plain(specificity) };
}

const keyOf = ({ arm, question, category }: { arm: string; question: string; category: string | null }) =>
  [arm, question, category ?? ""].join(" ");

/** Every number of a tree with the path to it. */
function leaves(tree: unknown, at = ""): [string, unknown][] {
  if (typeof tree !== "object" || tree === null) return [[at, tree]];
  return Object.entries(tree)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, value]) => leaves(value, `${at}/${key}`));
}

describe.skipIf(isPythonAbsent)("The independent recomputation (skipped where python3 is absent)", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-study-"));
  const files = ["preferences.csv", "rubric.csv", "downstream.csv", "probes.csv"].map((name) => path.join(folder, name));
  let recomputed: [string, unknown][] = [];
  let reported: [string, unknown][] = [];

  beforeAll(() => {
    const rows = simulated();
    const csv = [preferenceCsv(rows.preferences), rubricCsv(rows.rubric), downstreamCsv(rows.downstream), probeCsv(rows.probes)];
    const texts = csv.map((lines) => [...lines]);
    for (const [place, file] of files.entries()) writeFileSync(file, texts[place]?.join("") ?? "");
    const printed = execFileSync("python3", ["-B", script, ...files], { encoding: "utf8" });
    recomputed = leaves(JSON.parse(printed));
    const named = { protocol: simulatedProtocol(simulatedArms), protocolHash: "hash", version: "1" };
    reported = leaves(numbersOf(studyReport({ ...named, ...rows, drawFor: seededRandom, samples: 100 })));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has the same numbers as the report, at the same places", () => {
    expect(recomputed.map(([at]) => at)).toEqual(reported.map(([at]) => at));
    expect(reported.length).toBeGreaterThan(200);
  });

  it("does without the probes where there are none, and then corrects nothing", () => {
    const printed: unknown = JSON.parse(execFileSync("python3", ["-B", script, ...files.slice(0, 3)], { encoding: "utf8" }));
    const probed = leaves(printed).filter(([at]) => at.startsWith("/probedJudges/judge v1/"));
    expect(new Map(probed).get("/probedJudges/judge v1/sensitivity")).toBeNull();
    expect(new Map(probed).get("/probedJudges/judge v1/arms/model/corrected")).toBeNull();
    expect(new Map(recomputed).get("/probedJudges/judge v1/arms/model/corrected/value")).toBeGreaterThan(0.3);
  });

  it("agrees on every one of them to a millionth", () => {
    const given = new Map(reported);
    const apart = recomputed.filter(([at, value]) => {
      const other = given.get(at);
      if (typeof value !== "number" || typeof other !== "number") return value !== other;
      return !(Math.abs(value - other) <= 1e-6);
    });
    expect(apart.map(([at, value]) => `${at}: ${value}, and the report has ${given.get(at)}`)).toEqual([]);
  });
});
