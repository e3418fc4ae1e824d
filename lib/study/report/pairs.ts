import { mean } from "@/lib/agreement/maths/moments";
import type { ArmChoice, PreferenceRow } from "@/lib/schema/study-rows";

/** One pair with everything that counts of what people and judges said of it. */
export interface StudyPair {
  pair: string;
  query: string;
  category: string;
  level: number;
  firstArm: string;
  secondArm: string;
  firstLength: number;
  secondLength: number;
  /** which model wrote the constraints of each; empty where people did */
  firstModel: string;
  secondModel: string;
  people: { rater: string; choice: ArmChoice }[];
  judged: JudgedOrder[];
}
/** One order in which a judge was shown a pair. */
export interface JudgedOrder {
  judge: string;
  /** behind the judge */
  model: string;
  left: "first" | "second";
  choice: ArmChoice;
  confidence: number | null;
}

/** How far a choice prefers the second arm, 0 to 1. */
export const preferenceFor = { first: 0, second: 1, tie: 0.5, both_bad: 0.5 } satisfies Record<ArmChoice, number>;

/**
 * The pairs of a study, in order of first appearance.
 *
 * @param rows preferences; those left out, and people's repeats, are no part of a pair
 */
export function studyPairs(rows: readonly PreferenceRow[]): StudyPair[] {
  const pairs = new Map<string, StudyPair>();
  for (const row of rows) {
    if (row.excluded !== "" || (row.isRepeat && row.raterKind === "person")) continue;
    const pair = pairs.get(row.pair) ?? emptyPair(row);
    pairs.set(row.pair, pair);
    if (row.raterKind === "person") pair.people.push({ rater: row.rater, choice: row.choice });
    else pair.judged.push({ judge: row.rater, model: row.raterModel, left: row.left, choice: row.choice, confidence: row.confidence });
  }
  return [...pairs.values()];
}

function emptyPair(row: PreferenceRow): StudyPair {
  const { pair, query, category, level, firstArm, secondArm, firstLength, secondLength, firstModel, secondModel } = row;
  return { pair, query, category, level, firstArm, secondArm, firstLength, secondLength, firstModel, secondModel, people: [], judged: [] };
}

/** @returns the mean preference of people for the second arm, 0 to 1; null where nobody judged the pair */
export function peoplePreference({ people }: StudyPair): number | null {
  return people.length === 0 ? null : mean(people.map(({ choice }) => preferenceFor[choice]));
}

/** @returns the judge's preference for the second arm, 0 to 1: the mean over the orders it was shown; null where it was shown none */
export function judgePreference({ judged }: StudyPair, judge: string): number | null {
  const orders = (["first", "second"] as const).flatMap((left) => {
    const own = judged.filter((one) => one.judge === judge && one.left === left);
    return own.length === 0 ? [] : [mean(own.map(({ choice }) => preferenceFor[choice]))];
  });
  return orders.length === 0 ? null : mean(orders);
}

/** The judges of these pairs, by name. */
export function judgesOf(pairs: readonly StudyPair[]): string[] {
  return [...new Set(pairs.flatMap(({ judged }) => judged.map(({ judge }) => judge)))].sort();
}

/** What the judge chose with each side left; null where it was not shown so. Of several, the last stands. */
export function bothOrders({ judged }: StudyPair, judge: string): { first: JudgedOrder | null; second: JudgedOrder | null } {
  const shown = (left: string) => judged.findLast((one) => one.judge === judge && one.left === left) ?? null;
  return { first: shown("first"), second: shown("second") };
}
