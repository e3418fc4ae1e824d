import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { mean, sum } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { categoriesUsed, type ItemCounts, itemCounts, onlyOneCategory } from "./item-counts";
import { type CodedRatings, coded, itemResampling, ratingsFields } from "./ratings";

/** Fleiss' kappa with the one of each category, and the annotators every item had. */
export type FleissKappa =
  | NoValue
  | (Estimate & { observed: number; expected: number; annotatorsPerItem: number; categories: Record<string, Estimate> });

/**
 * Fleiss' kappa: agreement beyond chance where every item has the same number of ratings, by whomever.
 *
 * @param ratings annotators and items; items that nobody rated do not count
 * @returns kappa in [-1, 1] with n = items, overall and per category; no value where the number of ratings differs between items
 *   (nothing is padded), where it is 1, or where only one label was used. A category has none where nobody or everybody used it
 * @see Fleiss (1971), Psychological Bulletin 76(5), 378-382
 */
export function fleissKappa(ratings: CodedRatings): FleissKappa {
  const counted = itemCounts(ratings);
  const n = counted.counts.length;
  const [raters = 0, ...others] = [...new Set(counted.totals)];
  if (n === 0) return noValue(0, "no item was rated");
  if (others.length > 0) return noValue(n, unequal(counted.totals));
  if (raters < 2) return noValue(n, "every item was rated once only");
  if (categoriesUsed(ratings.items) < 2) return noValue(n, onlyOneCategory);
  const shares = ratings.categories.map((_, place) => sum(counted.counts.map((row) => row[place] ?? 0)) / (n * raters));
  const observed = mean(counted.counts.map((row) => (sum(row.map((many) => many * many)) - raters) / (raters * (raters - 1))));
  const expected = sum(shares.map((share) => share * share));
  const categories = Object.fromEntries(ratings.categories.map((name, place) => [name, ofCategory(counted, place, raters)]));
  return { ...estimated((observed - expected) / (1 - expected), n), observed, expected, annotatorsPerItem: raters, categories };
}

function unequal(totals: readonly number[]): string {
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  return `Fleiss' kappa needs the same number of ratings for every item, and they have ${least} to ${most}: use Krippendorff's alpha`;
}

function ofCategory({ counts }: ItemCounts, place: number, raters: number): Estimate {
  const chosen = counts.map((row) => row[place] ?? 0);
  const share = sum(chosen) / (counts.length * raters);
  if (share === 0) return noValue(counts.length, "nobody used this category");
  if (share === 1) return noValue(counts.length, "nobody used another category");
  const disagreeing = sum(chosen.map((many) => many * (raters - many)));
  return estimated(1 - disagreeing / (counts.length * raters * (raters - 1) * share * (1 - share)), counts.length);
}

export const fleissKappaStatistic = defineStatistic({
  id: "fleiss-kappa",
  title: "Fleiss' kappa, overall and per category",
  input: z.strictObject(ratingsFields).transform(coded),
  compute: (input) => fleissKappa(input.coded),
  resampling: itemResampling,
});
