import * as z from "zod";
import { sum } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { type ChanceModel, type Corrected, chanceCorrected, totalWeight } from "./chance-corrected";
import { type CodedRatings, coded, itemResampling, onScale, ratingsFields, scaleOf } from "./ratings";
import type { Weights } from "./weights";

const gwetsChance: ChanceModel = (weight, shares) => {
  const size = shares.length;
  const scale = totalWeight(weight) / (size * (size - 1));
  return { expected: scale * sum(shares.map((share) => share * (1 - share))), pull: shares.map((share) => scale * (1 - share)) };
};

/**
 * Gwet's AC1 and, with weights, AC2: agreement beyond chance that does not collapse where nearly all labels are the same.
 *
 * @param ratings any number of annotators, gaps allowed. The number of categories counts: list those that nobody used
 * @param weights none is AC1; linear, ordinal and quadratic are AC2, and give different values on the same ratings
 * @returns the coefficient, at most 1, with n = items that two or more rated, its standard error and interval; no value without such
 *   items or where only one category was used
 * @see Gwet (2008), British Journal of Mathematical and Statistical Psychology 61(1), 29-48; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function gwetsAc(ratings: CodedRatings, weights: Weights = "none"): Corrected {
  return chanceCorrected(ratings, weights, gwetsChance);
}

export const gwetAc1Statistic = defineStatistic({
  id: "gwet-ac1",
  title: "Gwet's AC1",
  input: z.strictObject(ratingsFields).transform(coded),
  compute: (input) => gwetsAc(input.coded),
  resampling: itemResampling,
});

export const gwetAc2Statistic = defineStatistic({
  id: "gwet-ac2",
  title: "Gwet's AC2",
  input: z
    .strictObject({ ...ratingsFields, weights: z.enum(["linear", "ordinal", "quadratic"]) })
    .transform(coded)
    .superRefine(onScale(() => "order")),
  compute: ({ coded, weights }) => ({ ...gwetsAc(coded, weights), distances: scaleOf(coded) }),
  resampling: itemResampling,
});
