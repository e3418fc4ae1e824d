import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { StudyReport } from "@/lib/schema/study-report";
import {
  lopsidedStudy,
  oneQueryStudies,
  type RecomputedStudy,
  sharedStudy,
  tinyStudies,
  wholeStudy,
} from "@/lib/testing/recomputed-studies";
import { reportNumbers } from "@/lib/testing/report-numbers";
import { simulatedProtocol } from "@/lib/testing/simulated-study";
import { downstreamCsv, preferenceCsv, probeCsv, rubricCsv } from "../report/rows-csv";
import { studyReport } from "../report/study-report";

const isPythonAbsent = spawnSync("python3", ["--version"]).status !== 0;
const script = path.join(import.meta.dirname, "recompute.py");
const folder = mkdtempSync(path.join(os.tmpdir(), "larch-study-"));
const names = ["preferences.csv", "rubric.csv", "downstream.csv", "probes.csv"];

function reportOf({ arms, annotatorKind, rows }: RecomputedStudy): StudyReport {
  const named = { protocol: { ...simulatedProtocol(arms), annotatorKind }, protocolHash: "hash", version: "1" };
  return studyReport({ ...named, ...rows, drawFor: seededRandom, samples: 100 });
}

/** @returns the study's files, written anew */
function filesOf({ name, rows }: RecomputedStudy): string[] {
  const csv = [preferenceCsv(rows.preferences), rubricCsv(rows.rubric), downstreamCsv(rows.downstream), probeCsv(rows.probes)];
  return csv.map((lines, place) => {
    const file = path.join(folder, `${name} ${names[place]}`);
    writeFileSync(file, [...lines].join(""));
    return file;
  });
}

function printed(...given: string[]): unknown {
  return JSON.parse(execFileSync("python3", ["-B", script, ...given], { encoding: "utf8" }));
}

function recomputed(study: RecomputedStudy): unknown {
  return printed(...filesOf(study), "--annotators", study.annotatorKind, "--arms", study.arms.join(","));
}

/** Every number of a tree with the path to it; what is empty is there too. */
function leaves(tree: unknown, at = ""): [string, unknown][] {
  if (typeof tree !== "object" || tree === null) return [[at, tree]];
  const parts = Object.entries(tree).sort(([one], [other]) => (one < other ? -1 : 1));
  return parts.length === 0 ? [[at, "empty"]] : parts.flatMap(([key, value]) => leaves(value, `${at}/${key}`));
}

/** @returns where the two are not the same to a millionth */
function apart(own: unknown, other: unknown): string[] {
  const [one, two] = [new Map(leaves(own)), new Map(leaves(other))];
  return [...new Set([...one.keys(), ...two.keys()])].flatMap((at) => {
    const [value, given] = [one.get(at), two.get(at)];
    const isSame = typeof value === "number" && typeof given === "number" ? Math.abs(value - given) <= 1e-6 : value === given;
    return isSame ? [] : [`${at}: ${value}, and the report has ${given}`];
  });
}

/** The tree with each of its numbers replaced by one of its own, and where they are. */
function marked(tree: unknown, at: string, marks: Map<number, string>): unknown {
  if (typeof tree === "number") {
    const mark = 1_000_001 + marks.size;
    marks.set(mark, at);
    return mark;
  }
  if (Array.isArray(tree)) return tree.map((one, place) => marked(one, `${at}/${place}`, marks));
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, marked(value, `${at}/${key}`, marks)]));
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("What is compared of a report", () => {
  it("is each of its numbers, except what is drawn: the intervals of strengths and agreement, and of how many resamples", () => {
    const marks = new Map<number, string>();
    const report = StudyReport.parse(marked(reportOf(wholeStudy()), "", marks));
    const text = JSON.stringify(reportNumbers(report));
    const missing = [...marks].filter(([mark]) => !text.includes(String(mark))).map(([, at]) => at);
    const drawn =
      /^\/(strengths\/ranking\/\d\/(strength|logStrength)\/interval\/[01]|agreement\/((percent|ac1|alpha)\/interval\/[01]|samples))$/;
    expect(missing.filter((at) => !drawn.test(at))).toEqual([]);
    expect(missing).toHaveLength(3 * 2 * 2 + 3 * 2 + 1);
    expect(marks.size).toBeGreaterThan(500);
  });
});

describe.skipIf(isPythonAbsent)("The independent recomputation (skipped where python3 is absent)", () => {
  const whole = wholeStudy();
  const report = reportOf(whole);

  it("has the same numbers as the report of a whole study, at the same places", () => {
    expect(apart(recomputed(whole), reportNumbers(report))).toEqual([]);
  });

  it("finds the order of the arms in the pairs, and takes people for skilled where it is not told", () => {
    expect(apart(printed(...filesOf(whole)), reportNumbers(report))).toEqual([]);
  });

  it("was put to a study that has each kind of number", () => {
    const [first, second] = report.trials;
    expect(first?.categories).toMatchObject([
      { mayPrefill: false, winningRate: { value: 1 }, because: expect.stringMatching(/^\d+ % of its choices turn with the order/) },
      { mayPrefill: true },
    ]);
    expect(second?.categories).toMatchObject([{ winningRate: { value: 0 } }, { winningRate: { value: 0 } }]);
    expect(first?.ownPreference).toMatchObject({ value: expect.any(Number), interval: expect.any(Array) });
    expect(second?.ownPreference).toMatchObject({ value: expect.any(Number), interval: expect.any(Array) });
    expect(first?.alternative).toMatchObject({ annotators: [{}, {}, {}], leftOut: ["p5"] });
    expect(first?.calibration.curve.length).toBeGreaterThan(3);
    expect(second?.calibration).toMatchObject({ error: { value: null }, curve: [] });
    expect(report.exclusions.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["faster than 1.5 s", "pre-filled by judge v1", expect.stringContaining("repeats agree in 0 of")]),
    );
    for (const { people } of report.contrasts) expect(people.lengthControlled.winRate).toHaveProperty("interval");
  });

  it("has the same numbers where people saw all that the judge saw, and where its verdict goes beside theirs", () => {
    const shared = sharedStudy();
    const own = reportOf(shared);
    expect(own.trials[0]).toMatchObject({ alternative: { epsilon: 0.2 }, agreementWithPeople: { n: own.trials[0]?.pairs } });
    expect(apart(recomputed(shared), reportNumbers(own))).toEqual([]);
  });

  it("says nothing where the report says nothing: an arm that never lost, a judge that length alone tells, one that tells nothing", () => {
    const lopsided = lopsidedStudy();
    const own = reportOf(lopsided);
    expect(own.strengths).toMatchObject({ ranking: null, because: expect.stringContaining("{written} never lost") });
    expect(own.trials[0]?.verbositySlope).toMatchObject({ because: expect.stringContaining("too one-sided") });
    expect(own.probedJudges[0]?.arms[0]?.corrected).toMatchObject({ because: expect.stringContaining("tells nothing") });
    expect(apart(recomputed(lopsided), reportNumbers(own))).toEqual([]);
  });

  const small = [...oneQueryStudies(), ...tinyStudies(8)];
  it.each(small.map((study) => [study.name, study] as const))(
    "has as few numbers and intervals as the report of a study that is %s",
    (_, study) => {
      expect(apart(recomputed(study), reportNumbers(reportOf(study)))).toEqual([]);
    },
  );

  it("does without the probes where there are none, and then corrects nothing", () => {
    const [preferences = "", rubric = "", downstream = ""] = filesOf(whole);
    const without = reportOf({ ...whole, rows: { ...whole.rows, probes: [] } });
    expect(without.probedJudges[0]?.arms[0]?.corrected.value).toBeNull();
    expect(report.probedJudges[0]?.arms[0]?.corrected.value).toBeGreaterThan(0.3);
    expect(apart(printed(preferences, rubric, downstream), reportNumbers(without))).toEqual([]);
  });
});
