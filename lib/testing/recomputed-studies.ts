import type { Draw } from "@/lib/agreement/maths/draw";
import type { AnnotatorKind } from "@/lib/schema/study";
import type { PreferenceRow } from "@/lib/schema/study-rows";
import { applyExclusions } from "@/lib/study/exclusions";
import type { ReportInput } from "@/lib/study/report/study-report";
import { simulatedProbes } from "./simulated-probes";
import { type SimulatedJudge, simulatedArms, simulatedPreferences, simulationDraw } from "./simulated-study";
import { simulatedDownstream, simulatedRubric } from "./simulated-texts";

/** A study whose numbers are computed twice. */
export interface RecomputedStudy {
  name: string;
  arms: readonly string[];
  annotatorKind: AnnotatorKind;
  rows: Pick<ReportInput, "preferences" | "rubric" | "downstream" | "probes">;
}

const exclusion = { fastestMs: 1_500, leastConsistency: 0.6, leastRepeats: 5 };
const writers: Record<string, string> = { model: "large", edited: "", written: "small" };
/** the category in which the first judge cannot tell a tie from both bad */
const wavering = 'a "format"';

/** Three arms, two judges, five people of whom one contradicts themselves and one judged little; some were too fast or offered a choice. */
export function wholeStudy(): RecomputedStudy {
  const size = { queries: 60, pairsPerQuery: 3, judgeOnlyQueries: 90 };
  const plan = { arms: simulatedArms, ...size, winRate: 0.6, repeatShare: 0.3, judge: "good" } as const;
  const rows = simulatedPreferences(plan, simulationDraw("recompute")).map(named);
  const draw = simulationDraw("recompute judges");
  const judged = rows.flatMap((row, place) => (row.raterKind === "judge" ? twoJudges(row, place, draw) : ofPeople(row, place)));
  const met = { model: 0.6, edited: 0.75, written: 0.8 };
  return {
    ...{ name: "whole", arms: simulatedArms, annotatorKind: "skilled" },
    rows: {
      preferences: applyExclusions(judged, exclusion),
      rubric: simulatedRubric(40, simulationDraw("recompute rubric")),
      downstream: simulatedDownstream({ queries: 30, levels: [1, 2, 3], met }, simulationDraw("recompute met")),
      probes: simulatedProbes({ sensitivity: 0.8, specificity: 0.9, ofEach: 40 }, simulationDraw("recompute probes")),
    },
  };
}

function named(row: PreferenceRow): PreferenceRow {
  // One model wrote both lists of some queries: these say nothing of what it thinks of its own.
  const second = row.query.endsWith("7") ? row.firstArm : row.secondArm;
  const models = { firstModel: writers[row.firstArm] ?? "", secondModel: writers[second] ?? "" };
  return { ...row, ...models, raterModel: row.raterKind === "judge" ? "large" : "" };
}

function ofPeople(row: PreferenceRow, place: number): PreferenceRow[] {
  if (place % 17 === 0) return [{ ...row, spentMs: 900 }];
  if (place % 13 === 0) return [{ ...row, prefilledBy: "judge v1" }];
  if (row.rater === "p3" && Number(row.query.slice("query-".length)) < 8) return [{ ...row, rater: "p5" }];
  if (row.rater !== "p2" || place % 10 !== 0) return [row];
  const once: PreferenceRow = { ...row, id: `${row.id}-once`, rater: "p4", choice: "first" };
  return [row, once, { ...once, id: `${row.id}-again`, isRepeat: true, choice: "second" }];
}

/** The first judge wavers in one category; the second is swayed by the position, does not say how sure it is, and skips orders. */
function twoJudges(row: PreferenceRow, place: number, draw: Draw): PreferenceRow[] {
  const isTurned = row.category === wavering && row.left === "second" && row.choice === "tie";
  const one: PreferenceRow = isTurned ? { ...row, choice: "both_bad" } : row;
  const swayed = draw() < 0.4 ? row.left : row.choice;
  const other: PreferenceRow = { ...row, id: `${row.id}-v2`, rater: "judge v2", raterModel: "small", confidence: null, choice: swayed };
  return place % 7 === 0 ? [one] : [one, other];
}

/** Two arms: the judge saw what people saw and nothing else, and people are never of two minds, so that theirs stands beside its own. */
export function sharedStudy(): RecomputedStudy {
  const plan = { queries: 50, pairsPerQuery: 2, winRate: 0.55, ratersPerPair: 5, judge: "biased" } as const;
  const rows = simulatedPreferences(plan, simulationDraw("recompute shared"));
  const settled = new Set(rows.map(({ pair }) => pair).filter((pair) => isSettled(rows, pair)));
  const preferences = rows.filter(({ pair }) => settled.has(pair));
  return { ...{ name: "shared", arms: ["model", "edited"], annotatorKind: "expert" }, rows: { ...nothing, preferences } };
}

const nothing = { rubric: [], downstream: [], probes: [] };

/** Did three of the five choose one arm? */
function isSettled(rows: readonly PreferenceRow[], pair: string): boolean {
  const own = rows.filter((row) => row.pair === pair && row.raterKind === "person");
  return (["first", "second"] as const).some((side) => own.filter(({ choice }) => choice === side).length > 2);
}

/** Three arms of which one never loses, a judge that always takes the longer one, and one of constraints that tells next to nothing. */
export function lopsidedStudy(): RecomputedStudy {
  const plan = { arms: simulatedArms, queries: 24, pairsPerQuery: 3, winRate: 0.5, judge: "good" } as const;
  const longer = ({ firstLength, secondLength }: PreferenceRow) => (firstLength > secondLength ? "first" : "second");
  const preferences = simulatedPreferences(plan, simulationDraw("recompute lopsided")).map((row): PreferenceRow => {
    if (row.raterKind === "judge") return { ...row, choice: longer(row), confidence: 0 };
    return row.secondArm === "written" ? { ...row, choice: "second" } : row;
  });
  const probes = simulatedProbes({ sensitivity: 0.65, specificity: 0.5, ofEach: 40 }, simulationDraw("recompute useless probes"));
  const met = { model: 0.6, edited: 0.75 };
  const downstream = simulatedDownstream({ queries: 12, levels: [1, 2], met }, simulationDraw("recompute lopsided met"));
  return { ...{ name: "lopsided", arms: simulatedArms, annotatorKind: "crowd" }, rows: { preferences, rubric: [], downstream, probes } };
}

/** Thirty pairs of one query, which is just enough for the alternative annotator test; in the second study everybody ties on all of them. */
export function oneQueryStudies(): RecomputedStudy[] {
  const plan = { queries: 1, pairsPerQuery: 30, winRate: 0.6, judge: "good" } as const;
  const preferences = simulatedPreferences(plan, simulationDraw("recompute one query"));
  const tied = preferences.map((row): PreferenceRow => ({ ...row, choice: "tie" }));
  const of = { arms: ["model", "edited"], annotatorKind: "crowd" } as const;
  return [
    { ...of, name: "one query", rows: { ...nothing, preferences } },
    { ...of, name: "all tied", rows: { ...nothing, preferences: tied } },
  ];
}

const judges: readonly (SimulatedJudge | null)[] = [null, "good", "biased", "worthless"];

/** Studies of hardly anything: most numbers are absent, and what there is has mostly no interval. */
export function tinyStudies(many: number): RecomputedStudy[] {
  return Array.from({ length: many }, (_, place) => {
    const arms = simulatedArms.slice(0, 2 + (place % 2));
    const size = { queries: place % 7, pairsPerQuery: 1 + (place % 5), ratersPerPair: 1 + (place % 3), judgeOnlyQueries: place % 11 };
    const draw = simulationDraw("recompute tiny", String(place));
    const plan = { ...size, arms, winRate: place % 5 === 0 ? 0.5 : 0.8, repeatShare: 0.5, judge: judges[place % 4] ?? null };
    const met = { model: 0.7, edited: 0.3 };
    return {
      ...{ name: `tiny ${place}`, arms, annotatorKind: "crowd" },
      rows: {
        preferences: simulatedPreferences(plan, draw).map(named),
        rubric: simulatedRubric(place % 3, draw),
        downstream: simulatedDownstream({ queries: place % 4, levels: [1, 3].slice(0, place % 3), met }, draw),
        probes: simulatedProbes({ sensitivity: 0.5 + (place % 5) / 10, specificity: 0.5, ofEach: 5 * (place % 4) }, draw),
      },
    };
  });
}
