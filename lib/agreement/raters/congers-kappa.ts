import * as z from "zod";
import { type NoValue, noValue } from "../estimate";
import { sum } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { chanceCorrected } from "./chance-corrected";
import { type CodedRatings, coded, itemResampling, onScale, ratingsFields } from "./ratings";
import { Weights } from "./weights";

type Matrix = readonly (readonly number[])[];
/** Conger's kappa; its standard error is left to the bootstrap. */
export type CongersKappa = (NoValue | { value: number; n: number; observed: number; expected: number }) & { weights: Weights };

/**
 * Conger's kappa: Cohen's kappa for any number of annotators, chance being taken over every two of them.
 *
 * @param ratings annotators in fixed columns, gaps allowed
 * @param weights how much two different categories agree
 * @returns the coefficient, at most 1, with n = items that two or more rated; no value without such items or where only one
 *   category was used. Ratings given as `counts` do not say whose they are and are refused as input
 * @see Conger (1980), Psychological Bulletin 88(2), 322-328; with gaps: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function congersKappa(ratings: CodedRatings, weights: Weights = "none"): CongersKappa {
  const given = annotatorShares(ratings);
  if (given.length < 2) return { ...noValue(0, "Conger's kappa needs two annotators"), weights };
  const corrected = chanceCorrected(ratings, weights, (weight) => ({ expected: betweenAnnotators(weight, given), pull: null }));
  if (corrected.value === null) return corrected;
  const { value, n, observed, expected } = corrected;
  return { value, n, observed, expected, weights };
}

/** For each annotator who rated anything, the share of every category. */
function annotatorShares({ items, categories, annotators }: CodedRatings): number[][] {
  const all = Array.from({ length: annotators }, (_, annotator) => items.flatMap((item) => item[annotator] ?? []));
  return all
    .filter((codes) => codes.length > 0)
    .map((codes) => {
      const counts = categories.map(() => 0);
      for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
      return counts.map((many) => many / codes.length);
    });
}

/** The mean over ordered pairs of different annotators: all pairs less each one with itself. */
function betweenAnnotators(weight: Matrix, given: Matrix): number {
  const total = weight.map((_, place) => sum(given.map((shares) => shares[place] ?? 0)));
  const same = sum(given.map((shares) => bilinear(weight, shares)));
  return (bilinear(weight, total) - same) / (given.length * (given.length - 1));
}

function bilinear(weight: Matrix, shares: readonly number[]): number {
  return sum(weight.map((row, place) => (shares[place] ?? 0) * sum(row.map((value, other) => value * (shares[other] ?? 0)))));
}

export const congerKappaStatistic = defineStatistic({
  id: "conger-kappa",
  title: "Conger's kappa",
  input: z
    .strictObject({ ...ratingsFields, weights: Weights.default("none") })
    .superRefine(({ counts }, context) => {
      if (counts) context.addIssue({ code: "custom", path: ["counts"], message: "does not say whose ratings they are: give ratings" });
    })
    .transform(coded)
    .superRefine(onScale(({ weights }) => (weights === "none" ? "none" : "order"))),
  compute: ({ coded, weights }) => congersKappa(coded, weights),
  resampling: itemResampling,
});
