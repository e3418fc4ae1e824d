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
  const compared = comparisonsOf(pairs, arms);
  const found = strengthsOf(compared, arms);
  if (!("ranking" in found)) return { ranking: null, n: Math.round(found.n), because: found.because };
  const ranking = found.ranking.map(({ name }) => {
    const measure = (places: readonly number[]) =>
      logStrengthOf(
        strengthsOf(
          places.flatMap((place) => compared[place] ?? []),
          arms,
        ),
        name,
      );
    const queries = compared.map(({ query }) => query);
    const result = { ...logStrengthOf(found, name), n: compared.length };
    const logStrength = bootstrapByQuery({ name: "strengths", result, queries, measure }, drawing);
    return { arm: name, strength: exponential(logStrength), logStrength };
  });
  return { ranking, n: compared.length, ties: found.ties, scale: found.scale };
}

type Compared = { query: string; first: number; second: number; preference: number };

function comparisonsOf(pairs: readonly StudyPair[], arms: readonly string[]): Compared[] {
  return pairs.flatMap((pair) => {
    const preference = peoplePreference(pair);
    const [first, second] = [arms.indexOf(pair.firstArm), arms.indexOf(pair.secondArm)];
    return preference === null || first < 0 || second < 0 ? [] : [{ query: pair.query, first, second, preference }];
  });
}

function strengthsOf(compared: readonly Compared[], names: readonly string[]): BradleyTerry {
  const wins = names.map(() => names.map(() => 0));
  const add = (winner: number, loser: number, share: number) => {
    const row = wins[winner];
    if (row) row[loser] = (row[loser] ?? 0) + share;
  };
  for (const { first, second, preference } of compared) {
    add(second, first, preference);
    add(first, second, 1 - preference);
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
