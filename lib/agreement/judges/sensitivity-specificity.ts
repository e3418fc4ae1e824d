import * as z from "zod";
import { type Estimate, noValue } from "../estimate";
import { defineStatistic } from "../statistic";
import { wilsonInterval } from "../wilson-interval";

type Label = string | number | boolean;
/** Each rate with its interval, or why it has none. */
export type JudgeRates = {
  n: number;
  sensitivity: Estimate;
  specificity: Estimate;
  precision: Estimate;
  negativePredictiveValue: Estimate;
  accuracy: Estimate;
};

/**
 * How often a judge is right, apart for the items that have a property and those that have not.
 *
 * @param pairs one [judge's label, true label] per item
 * @param positive the label that says an item has the property
 * @returns n = items, and with Wilson intervals: sensitivity (of those that have it, marked), specificity (of those that have not, not
 *   marked), precision, negative predictive value and accuracy; each has no value where there is nothing to count it on
 * @see Altman & Bland (1994), BMJ 308, 1552 and 309, 102
 */
export function sensitivitySpecificity(pairs: readonly (readonly [Label, Label])[], positive: Label): JudgeRates {
  const isPositive = (label: Label) => String(label) === String(positive);
  const count = (judge: boolean, truth: boolean) =>
    pairs.filter(([said, is]) => isPositive(said) === judge && isPositive(is) === truth).length;
  const [hits, misses, alarms, passes] = [count(true, true), count(false, true), count(true, false), count(false, false)];
  return {
    n: pairs.length,
    sensitivity: rate(hits, hits + misses, "no item has the property"),
    specificity: rate(passes, passes + alarms, "every item has the property"),
    precision: rate(hits, hits + alarms, "the judge marked nothing"),
    negativePredictiveValue: rate(passes, passes + misses, "the judge marked everything"),
    accuracy: rate(hits + passes, pairs.length, "there are no items"),
  };
}

function rate(successes: number, trials: number, because: string): Estimate {
  return trials === 0 ? noValue(0, because) : wilsonInterval(successes, trials);
}

const AnyLabel = z.union([z.string(), z.number(), z.boolean()]);

export const sensitivitySpecificityStatistic = defineStatistic({
  id: "sensitivity-specificity",
  title: "A judge's sensitivity, specificity, precision and accuracy",
  input: z
    .strictObject({
      judge: z.array(AnyLabel).describe("the judge's label of each item"),
      truth: z.array(AnyLabel).describe("the true one, in the same order"),
      positive: AnyLabel.describe("the label that says an item has the property"),
    })
    .refine(({ judge, truth }) => judge.length === truth.length, { path: ["truth"], message: "must have as many entries as judge" }),
  compute: ({ judge, truth, positive }) => ({
    ...sensitivitySpecificity(
      judge.flatMap((said, place): [Label, Label][] => [[said, truth[place] ?? ""]]),
      positive,
    ),
    positive: String(positive),
  }),
});
