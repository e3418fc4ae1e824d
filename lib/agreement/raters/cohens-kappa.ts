import * as z from "zod";
import { type Estimate, estimated, noValue } from "../estimate";
import { defineStatistic } from "../statistic";
import { onlyOneCategory, pairsOf } from "./item-counts";
import { type CodedRatings, coded, itemResampling, onScale, ratingsFields, scaleOf } from "./ratings";
import { type Weights, weightMatrix } from "./weights";

const KappaWeights = z.enum(["none", "linear", "quadratic"]);
type KappaWeights = z.output<typeof KappaWeights>;

/** Kappa with what it is made of. */
export type Kappa = Estimate & { weights: Weights; observed?: number; expected?: number; maximum?: number };

/**
 * Cohen's kappa: agreement between two annotators beyond what chance alone would give.
 *
 * @param ratings two annotators; items that either left out do not count
 * @param weights none: labels agree or not; linear, quadratic: by their distance on the scale
 * @returns kappa in [-1, 1] with n = items that both judged, the observed and the expected (weighted) agreement, and the highest
 *   kappa that these margins allow (unweighted only); no value with other than two annotators, without items, or where both used one
 *   and the same label throughout (chance agreement is then 1)
 * @see Cohen (1960), Educational and Psychological Measurement 20(1), 37-46; Cohen (1968), Psychological Bulletin 70(4), 213-220
 */
export function cohensKappa(ratings: CodedRatings, weights: KappaWeights = "none"): Kappa {
  const refuse = (n: number, because: string) => ({ ...noValue(n, because), weights });
  if (ratings.annotators !== 2) {
    return refuse(0, `Cohen's kappa is for two annotators, and there ${ratings.annotators === 1 ? "is 1" : `are ${ratings.annotators}`}`);
  }
  const pairs = pairsOf(ratings.items, [0, 1]);
  if (pairs.length === 0) return refuse(0, "no item was rated by both annotators");
  const [rows, columns] = margins(pairs, ratings.categories.length);
  const weight = weightMatrix(weights, ratings);
  const observed = pairs.reduce((total, [first, second]) => total + (weight[first]?.[second] ?? 0), 0) / pairs.length;
  const expected = chance(weight, rows, columns);
  if (expected > 1 - 1e-12) return refuse(pairs.length, onlyOneCategory);
  const kappa = { ...estimated((observed - expected) / (1 - expected), pairs.length), weights, observed, expected };
  return weights === "none" ? { ...kappa, maximum: (overlap(rows, columns) - expected) / (1 - expected) } : kappa;
}

/** The share of each category, for the first and for the second annotator. */
export function margins(pairs: readonly (readonly [number, number])[], size: number): [number[], number[]] {
  const share = (place: 0 | 1) => {
    const shares = Array.from({ length: size }, () => 0);
    for (const pair of pairs) shares[pair[place]] = (shares[pair[place]] ?? 0) + 1 / pairs.length;
    return shares;
  };
  return [share(0), share(1)];
}

function chance(weight: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): number {
  let total = 0;
  for (const [row, share] of rows.entries()) {
    for (const [column, other] of columns.entries()) total += (weight[row]?.[column] ?? 0) * share * other;
  }
  return total;
}

function overlap(rows: readonly number[], columns: readonly number[]): number {
  return rows.reduce((total, share, place) => total + Math.min(share, columns[place] ?? 0), 0);
}

export const cohenKappaStatistic = defineStatistic({
  id: "cohen-kappa",
  title: "Cohen's kappa",
  input: z
    .strictObject({ ...ratingsFields, weights: KappaWeights.default("none") })
    .transform(coded)
    .superRefine(onScale(({ weights }) => (weights === "none" ? "none" : "order"))),
  compute: ({ coded, weights }) => ({ ...cohensKappa(coded, weights), ...(weights === "none" ? {} : { distances: scaleOf(coded) }) }),
  resampling: itemResampling,
});
