import * as z from "zod";
import { type Estimate, estimated, noValue } from "../estimate";
import { defineStatistic } from "../statistic";
import { margins } from "./cohens-kappa";
import { onlyOneCategory, pairsOf } from "./item-counts";
import { type CodedRatings, coded, itemResampling, ratingsFields } from "./ratings";

/**
 * Scott's pi: agreement between two annotators beyond chance, where chance draws both from their common use of the labels.
 *
 * @param ratings two annotators; items that either left out do not count
 * @returns pi in [-1, 1] with n = items that both judged; no value with other than two annotators, without items, or where only one
 *   label was used
 * @see Scott (1955), Public Opinion Quarterly 19(3), 321-325
 */
export function scottsPi(ratings: CodedRatings): Estimate & { observed?: number; expected?: number } {
  if (ratings.annotators !== 2)
    return noValue(0, `Scott's pi is for two annotators, and there are ${ratings.annotators}: use Fleiss' kappa`);
  const pairs = pairsOf(ratings.items, [0, 1]);
  if (pairs.length === 0) return noValue(0, "no item was rated by both annotators");
  const [first, second] = margins(pairs, ratings.categories.length);
  const expected = first.reduce((total, share, place) => total + ((share + (second[place] ?? 0)) / 2) ** 2, 0);
  if (expected > 1 - 1e-12) return noValue(pairs.length, onlyOneCategory);
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  return { ...estimated((observed - expected) / (1 - expected), pairs.length), observed, expected };
}

export const scottPiStatistic = defineStatistic({
  id: "scott-pi",
  title: "Scott's pi",
  input: z.strictObject(ratingsFields).transform(coded),
  compute: (input) => scottsPi(input.coded),
  resampling: itemResampling,
});
