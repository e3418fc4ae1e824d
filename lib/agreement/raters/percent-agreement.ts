import * as z from "zod";
import { type Estimate, estimated, noValue } from "../estimate";
import { mean } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { itemCounts, sharedItems } from "./item-counts";
import { type CodedRatings, coded, itemResampling, ratingsFields } from "./ratings";

/**
 * Percent agreement: how often two annotators of an item chose the same label.
 *
 * @param ratings any number of annotators, gaps allowed
 * @returns the mean over items of the share of agreeing pairs among an item's annotators, in [0, 1], with n = items that two or more
 *   rated; no value when there are none
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function percentAgreement(ratings: CodedRatings): Estimate {
  const { counts, totals } = itemCounts(sharedItems(ratings));
  if (counts.length === 0) return noValue(0, "no item was rated by two annotators");
  return estimated(mean(counts.map((row, place) => agreeingShare(row, totals[place] ?? 0))), counts.length);
}

function agreeingShare(row: readonly number[], total: number): number {
  return row.reduce((pairs, many) => pairs + many * (many - 1), 0) / (total * (total - 1));
}

export const percentAgreementStatistic = defineStatistic({
  id: "percent-agreement",
  title: "Percent agreement",
  input: z.strictObject(ratingsFields).transform(coded),
  compute: (input) => percentAgreement(input.coded),
  resampling: itemResampling,
});
