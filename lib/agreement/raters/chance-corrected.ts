import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { studentQuantile } from "../maths/distributions";
import { mean, sum } from "../maths/moments";
import { type ItemCounts, itemCounts, refusal } from "./item-counts";
import type { CodedRatings } from "./ratings";
import { type Weights, weightMatrix } from "./weights";

type Matrix = readonly (readonly number[])[];

/** What chance alone would give, by one author's idea of it. */
export interface Chance {
  /** the expected (weighted) agreement */
  expected: number;
  /** per category, how much one item's use of it pulls on the expected agreement; null where the margins play no part */
  pull: readonly number[] | null;
}
/** An idea of chance, from the weights and each category's mean share over the items. */
export type ChanceModel = (weight: Matrix, shares: readonly number[]) => Chance;

/** A coefficient, its parts and its standard error. */
export type Corrected = (NoValue | (Estimate & { observed: number; expected: number; standardError: number | null })) & {
  weights: Weights;
};

/**
 * Agreement of any number of annotators, with gaps, corrected for chance: (observed - expected) / (1 - expected).
 *
 * @param ratings annotators and items; observed agreement is over the items that two or more rated, category shares over all rated
 * @param weights how much two different categories agree
 * @param model what chance would give
 * @returns the coefficient, at most 1, with n = items that two or more rated, its standard error over items (annotators held fixed)
 *   and the interval from Student's t; no value without such items or where only one category was used
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function chanceCorrected(ratings: CodedRatings, weights: Weights, model: ChanceModel): Corrected {
  const refused = refusal(ratings);
  if (refused) return { ...refused, weights };
  const weight = weightMatrix(weights, ratings);
  const counted = itemCounts(ratings);
  const { expected, pull } = model(weight, categoryShares(counted));
  if (expected > 1 - 1e-12) return { ...noValue(counted.counts.length, "chance alone would give full agreement"), weights };
  const agreeing = counted.counts.map((row, place) => itemAgreement(row, counted.totals[place] ?? 0, weight));
  const shared = agreeing.filter((share) => share !== null);
  const observed = mean(shared);
  const value = (observed - expected) / (1 - expected);
  const influence = agreeing.map((share, place) => {
    const own = share === null ? 0 : (counted.counts.length / shared.length) * ((share - expected) / (1 - expected));
    return pull ? own - (2 * (1 - value) * (pullOf(counted, place, pull) - expected)) / (1 - expected) : own;
  });
  const standardError = errorOf(influence, value);
  return { ...withInterval(value, shared.length, { standardError, rated: influence.length }), weights, observed, expected, standardError };
}

/** Each category's mean share over the rated items. */
export function categoryShares({ counts, totals }: ItemCounts): number[] {
  const width = counts[0]?.length ?? 0;
  return Array.from({ length: width }, (_, place) => mean(counts.map((row, item) => (row[place] ?? 0) / (totals[item] ?? 1))));
}

/** The weighted share of agreeing pairs among an item's annotators; null where there is no pair. */
function itemAgreement(row: readonly number[], total: number, weight: Matrix): number | null {
  if (total < 2) return null;
  let pairs = 0;
  for (const [place, many] of row.entries()) {
    if (many === 0) continue;
    const near = row.reduce((found, others, other) => found + others * (weight[place]?.[other] ?? 0), 0);
    pairs += many * (near - 1);
  }
  return pairs / (total * (total - 1));
}

function pullOf({ counts, totals }: ItemCounts, item: number, pull: readonly number[]): number {
  return sum((counts[item] ?? []).map((many, place) => many * (pull[place] ?? 0))) / (totals[item] ?? 1);
}

function errorOf(influence: readonly number[], value: number): number | null {
  const n = influence.length;
  if (n < 2) return null;
  return Math.sqrt(sum(influence.map((own) => (own - value) ** 2)) / (n * (n - 1)));
}

function withInterval(value: number, n: number, { standardError, rated }: { standardError: number | null; rated: number }): Estimate {
  if (standardError === null) return estimated(value, n);
  const half = studentQuantile(0.975, rated - 1) * standardError;
  return estimated(value, n, [Math.max(-1, value - half), Math.min(1, value + half)]);
}

/** The sum of all weights. */
export function totalWeight(weight: Matrix): number {
  return sum(weight.map(sum));
}
