import * as z from "zod";
import { type Estimate, estimated, noValue } from "../estimate";
import { z95 } from "../maths/distributions";
import { covariance, variance } from "../maths/moments";
import { discordance, midranks } from "../maths/ranks";
import { defineStatistic, type Resampling } from "../statistic";

/** Two numbers that belong to one item. */
export type NumberPair = readonly [number, number];

/**
 * Pearson's correlation of paired numbers.
 *
 * @param pairs one [first, second] per item
 * @returns r in [-1, 1] with n = pairs, its interval by Fisher's transformation from 4 pairs on; no value with fewer than 2 pairs or
 *   where one side never changes
 * @see Fisher (1915), Biometrika 10(4), 507-521
 */
export function pearsonCorrelation(pairs: readonly NumberPair[]): Estimate {
  const refused = constant(pairs);
  if (refused) return refused;
  const r = product(pairs);
  if (pairs.length < 4 || Math.abs(r) === 1) return estimated(r, pairs.length);
  const half = z95 / Math.sqrt(pairs.length - 3);
  return estimated(r, pairs.length, [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)]);
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank.
 *
 * @param pairs one [first, second] per item
 * @returns rho in [-1, 1] with n = pairs; no value with fewer than 2 pairs or where one side never changes
 * @see Spearman (1904), American Journal of Psychology 15(1), 72-101
 */
export function spearmanCorrelation(pairs: readonly NumberPair[]): Estimate {
  const refused = constant(pairs);
  if (refused) return refused;
  const [first, second] = [midranks(pairs.map(([one]) => one)), midranks(pairs.map(([, other]) => other))];
  return estimated(product(first.map((rank, place): NumberPair => [rank, second[place] ?? 0])), pairs.length);
}

/**
 * Kendall's tau-b: the surplus of concordant over discordant pairs of items, corrected for ties.
 *
 * @param pairs one [first, second] per item
 * @returns tau-b in [-1, 1] with n = pairs; no value with fewer than 2 pairs or where one side never changes
 * @see Kendall (1945), Biometrika 33(3), 239-251; Knight (1966), Journal of the American Statistical Association 61, 436-439
 */
export function kendallTauB(pairs: readonly NumberPair[]): Estimate {
  const refused = constant(pairs);
  if (refused) return refused;
  const { all, tiedFirst, tiedSecond, tiedBoth, discordant } = discordance(pairs);
  const surplus = all - tiedFirst - tiedSecond + tiedBoth - 2 * discordant;
  return estimated(surplus / Math.sqrt((all - tiedFirst) * (all - tiedSecond)), pairs.length);
}

function constant(pairs: readonly NumberPair[]): Estimate | null {
  if (pairs.length < 2) return noValue(pairs.length, "a correlation needs two items that both sides have a number for");
  const isConstant = (side: 0 | 1) => pairs.every((pair) => pair[side] === pairs[0]?.[side]);
  return isConstant(0) || isConstant(1) ? noValue(pairs.length, "one side has the same number throughout") : null;
}

function product(pairs: readonly NumberPair[]): number {
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const r = covariance(first, second) / Math.sqrt(variance(first) * variance(second));
  return Math.max(-1, Math.min(1, r));
}

const Side = z.array(z.number().nullable());
const Sides = z
  .strictObject({
    first: Side.describe("one number per item, null for a gap"),
    second: Side.describe("as many, of the same items in the same order"),
  })
  .refine(({ first, second }) => first.length === second.length, { path: ["second"], message: "must have as many entries as first" })
  .transform(({ first, second }) => ({ items: first.map((one, place) => [one, second[place] ?? null] as const) }));
type Items = z.output<typeof Sides>;

/** The items that both sides have a number for. */
function pairsOf({ items }: Items): NumberPair[] {
  return items.flatMap(([one, other]): NumberPair[] => (one === null || other === null ? [] : [[one, other]]));
}

const resampling: Resampling<Items> = {
  count: ({ items }) => items.length,
  take: ({ items }, places) => ({ items: places.flatMap((place) => (items[place] ? [items[place]] : [])) }),
};

export const pearsonStatistic = defineStatistic({
  id: "pearson",
  title: "Pearson's correlation",
  input: Sides,
  compute: (input) => pearsonCorrelation(pairsOf(input)),
  resampling,
});

export const spearmanStatistic = defineStatistic({
  id: "spearman",
  title: "Spearman's rank correlation",
  input: Sides,
  compute: (input) => spearmanCorrelation(pairsOf(input)),
  resampling,
});

export const kendallStatistic = defineStatistic({
  id: "kendall-tau-b",
  title: "Kendall's tau-b",
  input: Sides,
  compute: (input) => kendallTauB(pairsOf(input)),
  resampling,
});
