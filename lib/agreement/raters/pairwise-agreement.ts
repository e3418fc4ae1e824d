import * as z from "zod";
import type { Estimate } from "../estimate";
import { defineStatistic } from "../statistic";
import { cohensKappa } from "./cohens-kappa";
import { percentAgreement } from "./percent-agreement";
import { type CodedRatings, coded, ratingsFields } from "./ratings";

/** Two annotators and how they agree. */
export type PairAgreement = { first: string; second: string; agreement: Estimate; kappa: Estimate };

/**
 * The agreement of every two annotators, for a heat map.
 *
 * @param ratings annotators in fixed columns, gaps allowed
 * @param names what they are called, in their order
 * @returns for each two of them, in order: percent agreement in [0, 1] and Cohen's kappa in [-1, 1], with n = items both rated; none
 *   where they share no item
 */
export function pairwiseAgreement(ratings: CodedRatings, names: readonly string[]): PairAgreement[] {
  return names.flatMap((first, one) =>
    names.slice(one + 1).map((second, step) => {
      const pair = { ...ratings, annotators: 2, items: ratings.items.map((item) => [item[one] ?? null, item[one + 1 + step] ?? null]) };
      return { first, second, agreement: percentAgreement(pair), kappa: cohensKappa(pair) };
    }),
  );
}

export const pairwiseAgreementStatistic = defineStatistic({
  id: "pairwise-agreement",
  title: "Agreement of every two annotators (percent agreement and Cohen's kappa)",
  input: z
    .strictObject({ ...ratingsFields, names: z.array(z.string()).optional().describe("what the annotators are called; else 1, 2, 3 …") })
    .transform(coded)
    .superRefine(({ names, coded, counts }, context) => {
      const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (counts) problem("counts", "does not say whose ratings they are: give ratings");
      if (names && names.length !== coded.annotators)
        problem("names", `has ${names.length} entries, and there are ${coded.annotators} annotators`);
    }),
  compute: ({ coded, names }) => {
    const called = names ?? Array.from({ length: coded.annotators }, (_, place) => String(place + 1));
    return { annotators: called, pairs: pairwiseAgreement(coded, called) };
  },
});
