import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { studentQuantile, z95 } from "../maths/distributions";
import { at } from "../maths/linear";
import { fitLogistic, logistic } from "../maths/logistic";
import { mean, variance } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { Preference } from "./win-rate";

const caution =
  "It can be gamed: a side that writes long on the easy items and short on the hard ones gains. Show the plain win rate beside it.";
const leastComparisons = 10;
/** Keeps a side that is nearly always shorter (or longer) from being credited with what was never seen. */
const usualPenalty = 10;

/** The rate with the model behind it, or why there is none. */
export type LengthControlled =
  | NoValue
  | (Estimate & { plainWinRate: number; lengthCoefficient: number; meanLengthDifference: number; model: string; caution: string });

/**
 * The win rate that the first side would have if both always wrote equally long, by a logistic model of preference on length difference.
 *
 * @param penalty of the coefficient of length: half of it times the squared coefficient is taken off the log likelihood
 * @param comparisons per comparison the preference for the first side, 0 to 1, and the first's length less the second's; with the family
 *   of every comparison (its query), the interval allows for families and is Student's, with families - 1 degrees of freedom
 * @returns the rate in [0, 1] with n = comparisons and its robust interval, beside the plain win rate; no value with fewer than 10
 *   comparisons, where lengths never differ unequally, or where length alone tells every outcome
 * @see Dubois et al. (2024), https://arxiv.org/abs/2404.04475: their model without the term for an item's difficulty, which needs other
 *   systems' results. The penalty of 10 was chosen, among ten, as near to their published rates of 29 systems: within 5 points,
 *   1.5 on average, on these same 29
 */
export function lengthControlledWinRate(
  comparisons: readonly { preference: number; lengthDifference: number; cluster?: string }[],
  penalty = usualPenalty,
): LengthControlled {
  const n = comparisons.length;
  if (n < leastComparisons) return noValue(n, `the model of length needs at least ${leastComparisons} comparisons`);
  const preferences = comparisons.map(({ preference }) => preference);
  const differences = comparisons.map(({ lengthDifference }) => lengthDifference);
  const families = comparisons.flatMap(({ cluster }) => cluster ?? []);
  const clusters = families.length === n && new Set(families).size > 1 ? families : undefined;
  const spread = Math.sqrt(variance(differences));
  if (spread === 0) return noValue(n, "the difference in length is the same throughout: its effect cannot be told");
  const fitted = fitLogistic(
    differences.map((difference) => [1, Math.tanh(difference / spread)]),
    preferences,
    [0, penalty],
    clusters,
  );
  const [level, lengthCoefficient] = fitted?.coefficients ?? [];
  if (!fitted || level === undefined || lengthCoefficient === undefined)
    return noValue(n, "the outcomes are too one-sided for the model of length");
  const half = (clusters ? studentQuantile(0.975, new Set(clusters).size - 1) : z95) * Math.sqrt(at(fitted.covariance, 0, 0));
  return {
    ...estimated(logistic(level), n, half > 0 ? [logistic(level - half), logistic(level + half)] : undefined),
    plainWinRate: mean(preferences),
    lengthCoefficient,
    meanLengthDifference: mean(differences),
    model: "logit(preference) = level + coefficient · tanh(length difference / its standard deviation); value: the level alone",
    caution,
  };
}

export const lengthControlledWinRateStatistic = defineStatistic({
  id: "length-controlled-win-rate",
  title: "Win rate as if both sides wrote equally long",
  input: z
    .strictObject({
      preferences: z.array(Preference).describe("as for win-rate"),
      firstLengths: z
        .array(z.number().min(0).nullable())
        .describe("the first side's lengths, in characters, words or tokens; null where unknown"),
      secondLengths: z.array(z.number().min(0).nullable()).describe("the second side's, in the same unit"),
      penalty: z.number().min(0).default(usualPenalty).describe("ridge penalty on the coefficient of length; 0 for none"),
    })
    .superRefine(({ preferences, firstLengths, secondLengths }, context) => {
      const wrong = [
        { field: "firstLengths", many: firstLengths.length },
        { field: "secondLengths", many: secondLengths.length },
      ];
      for (const { field, many } of wrong.filter(({ many }) => many !== preferences.length)) {
        context.addIssue({
          code: "custom",
          path: [field],
          message: `has ${many} entries, and there are ${preferences.length} preferences`,
        });
      }
    })
    .transform(({ preferences, firstLengths, secondLengths, penalty }) => ({
      penalty,
      comparisons: preferences.map((preference, place) => {
        const [first, second] = [firstLengths[place] ?? null, secondLengths[place] ?? null];
        return preference === null || first === null || second === null ? null : { preference, lengthDifference: first - second };
      }),
    })),
  compute: ({ comparisons, penalty }) => ({
    ...lengthControlledWinRate(
      comparisons.filter((one) => one !== null),
      penalty,
    ),
    penalty,
  }),
  resampling: {
    count: ({ comparisons }) => comparisons.length,
    take: ({ comparisons, penalty }, places) => ({ comparisons: places.map((place) => comparisons[place] ?? null), penalty }),
  },
});
