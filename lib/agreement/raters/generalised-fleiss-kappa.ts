import * as z from "zod";
import { at, times } from "../maths/linear";
import { sum } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { type ChanceModel, type Corrected, chanceCorrected } from "./chance-corrected";
import { type CodedRatings, coded, itemResampling, onScale, ratingsFields } from "./ratings";
import { Weights } from "./weights";

const fleissChance: ChanceModel = (weight, shares) => {
  const turned = weight.map((_, place) => weight.map((row) => row[place] ?? 0));
  const [onRows, onColumns] = [times(weight, shares), times(turned, shares)];
  const expected = sum(shares.map((share, row) => sum(shares.map((other, column) => share * other * at(weight, row, column)))));
  return { expected, pull: onRows.map((value, place) => (value + (onColumns[place] ?? 0)) / 2) };
};

/**
 * Fleiss' kappa as Gwet generalised it to gaps and weights. Without either it equals Fleiss' own.
 *
 * @param ratings any number of annotators, gaps allowed
 * @param weights how much two different categories agree
 * @returns the coefficient, at most 1, with n = items that two or more rated, its standard error and interval; no value without such
 *   items or where only one category was used
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function generalisedFleissKappa(ratings: CodedRatings, weights: Weights = "none"): Corrected {
  return chanceCorrected(ratings, weights, fleissChance);
}

export const generalisedFleissKappaStatistic = defineStatistic({
  id: "generalised-fleiss-kappa",
  title: "Fleiss' kappa generalised to gaps and weights (Gwet)",
  input: z
    .strictObject({ ...ratingsFields, weights: Weights.default("none") })
    .transform(coded)
    .superRefine(onScale(({ weights }) => (weights === "none" ? "none" : "order"))),
  compute: ({ coded, weights }) => generalisedFleissKappa(coded, weights),
  resampling: itemResampling,
});
