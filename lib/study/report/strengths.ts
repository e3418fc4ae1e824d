import { type BradleyTerry, bradleyTerry } from "@/lib/agreement/comparisons/bradley-terry";
import { noValue } from "@/lib/agreement/estimate";
import type { StudyStrengths } from "@/lib/schema/study-report";
import { bootstrapByQuery, type Drawing } from "./by-query";
import { peoplePreference, type StudyPair } from "./pairs";

/**
 * How strong every arm is by people's judgements, in Bradley and Terry's model.
 *
 * @param pairs of the whole study; each that people judged is one comparison, shared between its arms as people's mean preference is
 * @param arms all of them, by key
 * @returns strengths, strongest first (their geometric mean is 1), n = pairs, intervals by resampling queries; null with two arms, whose
 *   win rate says it all; no value where arms were never compared (the parts are named) or one never lost
 */
export function studyStrengths(pairs: readonly StudyPair[], arms: readonly string[], drawing: Drawing): StudyStrengths | null {
  if (arms.length < 3) return null;
  const n = pairs.filter(({ people }) => people.length > 0).length;
  const byQuery = winsByQuery(pairs, arms);
  const [queries, tables] = [[...byQuery.keys()], [...byQuery.values()]];
  const found = strengthsOf(tables, arms);
  if (!("ranking" in found)) return { ranking: null, n, because: found.because };
  const ranking = found.ranking.map(({ name }) => {
    const drawn = (places: readonly number[]) => places.map((place) => tables[place] ?? []);
    const measure = (places: readonly number[]) => logStrengthOf(strengthsOf(drawn(places), arms), name);
    const result = { ...logStrengthOf(found, name), n };
    const logStrength = bootstrapByQuery({ name: "strengths", result, queries, measure }, drawing);
    return { arm: name, strength: exponential(logStrength), logStrength };
  });
  return { ranking, n, ties: found.ties, scale: found.scale };
}

/** How often the row's arm won against the column's. */
type Wins = readonly (readonly number[])[];

/** Each query's wins, so that a resample of queries adds up tables and need not go through the pairs. */
function winsByQuery(pairs: readonly StudyPair[], arms: readonly string[]): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  const places = new Map(arms.map((arm, place) => [arm, place]));
  for (const pair of pairs) {
    const preference = peoplePreference(pair);
    if (preference === null) continue;
    const wins = found.get(pair.query) ?? arms.map(() => arms.map(() => 0));
    found.set(pair.query, wins);
    const add = (winner: string, loser: string, share: number) => {
      const [row, column] = [wins[places.get(winner) ?? -1], places.get(loser)];
      if (row && column !== undefined) row[column] = (row[column] ?? 0) + share;
    };
    add(pair.secondArm, pair.firstArm, preference);
    add(pair.firstArm, pair.secondArm, 1 - preference);
  }
  return found;
}

function strengthsOf(tables: readonly Wins[], names: readonly string[]): BradleyTerry {
  const wins = names.map(() => names.map(() => 0));
  for (const table of tables) {
    for (const [place, row] of wins.entries()) {
      for (let column = 0; column < row.length; column += 1) row[column] = (row[column] ?? 0) + (table[place]?.[column] ?? 0);
    }
  }
  return bradleyTerry({ names, wins, ties: names.map(() => names.map(() => 0)) }, { ties: "split" });
}

function logStrengthOf(found: BradleyTerry, name: string) {
  if (!("ranking" in found)) return noValue(found.n, found.because);
  return found.ranking.find((one) => one.name === name)?.logStrength ?? noValue(found.n, `${name} was not compared`);
}

function exponential(of: ReturnType<typeof bootstrapByQuery>): ReturnType<typeof bootstrapByQuery> {
  if (of.value === null) return of;
  return { ...of, value: Math.exp(of.value), ...(of.interval ? { interval: [Math.exp(of.interval[0]), Math.exp(of.interval[1])] } : {}) };
}
