import * as z from "zod";
import { defineStatistic } from "../statistic";
import { type Corrected, chanceCorrected, totalWeight } from "./chance-corrected";
import { type CodedRatings, coded, itemResampling, onScale, ratingsFields } from "./ratings";
import { Weights } from "./weights";

/**
 * Brennan and Prediger's coefficient: agreement beyond what a draw with equal chances for every category would give.
 *
 * @param ratings any number of annotators, gaps allowed. The number of categories counts: list those that nobody used
 * @param weights how much two different categories agree
 * @returns the coefficient, at most 1, with n = items that two or more rated, its standard error and interval; no value without such
 *   items or where only one category was used
 * @see Brennan & Prediger (1981), Educational and Psychological Measurement 41(3), 687-699; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function brennanPrediger(ratings: CodedRatings, weights: Weights = "none"): Corrected {
  return chanceCorrected(ratings, weights, (weight) => ({ expected: totalWeight(weight) / weight.length ** 2, pull: null }));
}

export const brennanPredigerStatistic = defineStatistic({
  id: "brennan-prediger",
  title: "Brennan and Prediger's coefficient",
  input: z
    .strictObject({ ...ratingsFields, weights: Weights.default("none") })
    .transform(coded)
    .superRefine(onScale(({ weights }) => (weights === "none" ? "none" : "order"))),
  compute: ({ coded, weights }) => brennanPrediger(coded, weights),
  resampling: itemResampling,
});
