import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { z95 } from "../maths/distributions";
import { covariance, mean, variance } from "../maths/moments";
import { defineStatistic } from "../statistic";

/** Labels of people, the judge's labels of the same items, and the judge's of items that no person saw. */
export type JudgedArm = { human: readonly number[]; judge: readonly number[]; judgeOnly: readonly number[] };
/** "tuned" finds the lambda that makes the interval narrowest; 1 is plain prediction-powered inference, 0 the people alone. */
export type Lambda = number | "tuned";

/** The mean with what the judge contributed to it. */
export type PpiMean = NoValue | (Estimate & { lambda: number; standardError: number; humanAlone: Estimate; judgeAlone: Estimate });

/**
 * The mean of what people would say, from few of their labels and many of a judge's (PPI++).
 *
 * @param arm human and judge: paired labels of the items both saw; judgeOnly: the judge's of others
 * @param lambda how far the judge is trusted, "tuned" unless there is a reason
 * @returns the mean in the labels' unit with n = labels of people, its normal interval, lambda and standard error (population
 *   variances), and the means of people and of the judge alone; no value with fewer than 2 paired labels, where the pairs do not match,
 *   or where the judge labelled nothing else
 * @see Angelopoulos, Duchi & Zrnic (2023), PPI++, https://arxiv.org/abs/2311.01453: lambda clipped to 0 to 1
 */
export function ppiMean(arm: JudgedArm, lambda: Lambda = "tuned"): PpiMean {
  const refused = refusal(arm);
  if (refused) return refused;
  const [n, many] = [arm.human.length, arm.judgeOnly.length];
  const trust = lambda === "tuned" ? tunedLambda(arm) : lambda;
  const corrections = arm.human.map((label, place) => label - trust * (arm.judge[place] ?? 0));
  const value = trust * mean(arm.judgeOnly) + mean(corrections);
  const standardError = Math.sqrt((trust * trust * variance(arm.judgeOnly)) / many + variance(corrections) / n);
  const parts = { lambda: trust, standardError, humanAlone: plainMean(arm.human), judgeAlone: plainMean([...arm.judge, ...arm.judgeOnly]) };
  return { ...estimated(value, n, around(value, standardError)), ...parts };
}

/**
 * The difference of two such means, each with its own lambda; the two arms are independent samples.
 *
 * @returns second less first, with n = labels of people in both; no value where one of them has none
 */
export function ppiMeanDifference({ first, second }: { first: JudgedArm; second: JudgedArm }, lambda: Lambda = "tuned") {
  const [one, other] = [ppiMean(first, lambda), ppiMean(second, lambda)];
  if (!("standardError" in one)) return { ...noValue(one.n, `first: ${one.because}`), first: one, second: other };
  if (!("standardError" in other)) return { ...noValue(other.n, `second: ${other.because}`), first: one, second: other };
  const value = (other.value ?? 0) - (one.value ?? 0);
  const standardError = Math.hypot(one.standardError, other.standardError);
  return { ...estimated(value, one.n + other.n, around(value, standardError)), standardError, first: one, second: other };
}

/** The lambda of least variance; 0 where the judge says the same of everything. */
export function tunedLambda({ human, judge, judgeOnly }: JudgedArm): number {
  const spread = variance([...judge, ...judgeOnly]);
  if (spread === 0) return 0;
  const best = covariance(human, judge) / ((1 + human.length / judgeOnly.length) * spread);
  return Math.max(0, Math.min(1, best));
}

function refusal({ human, judge, judgeOnly }: JudgedArm): NoValue | null {
  if (human.length !== judge.length)
    return noValue(0, `people labelled ${human.length} items and the judge ${judge.length} of them: pair them`);
  if (human.length < 2) return noValue(human.length, "fewer than 2 items were labelled by people");
  return judgeOnly.length === 0 ? noValue(human.length, "the judge labelled nothing that people did not") : null;
}

function plainMean(labels: readonly number[]): Estimate {
  const value = mean(labels);
  return estimated(value, labels.length, around(value, Math.sqrt(variance(labels) / labels.length)));
}

function around(value: number, standardError: number): [number, number] {
  return [value - z95 * standardError, value + z95 * standardError];
}

const Label = z.union([z.number(), z.boolean()]).transform(Number);
const armFields = {
  human: z.array(Label).describe("what people say, per item that both saw"),
  judge: z.array(Label).describe("what the judge says of the same items, in the same order"),
  judgeOnly: z.array(Label).describe("what the judge says of the items that no person saw"),
};
const LambdaField = z.union([z.literal("tuned"), z.number().min(0).max(1)]).default("tuned");
const powered = (lambda: Lambda) => ({ method: lambda === "tuned" ? "PPI++, lambda tuned" : `PPI, lambda ${lambda} as given` });

export const ppiMeanStatistic = defineStatistic({
  id: "ppi-mean",
  title: "Mean of what people would say, helped by a judge (PPI++)",
  input: z.strictObject({ ...armFields, lambda: LambdaField }),
  compute: ({ lambda, ...arm }) => ({ ...ppiMean(arm, lambda), ...powered(lambda) }),
});

export const ppiMeanDifferenceStatistic = defineStatistic({
  id: "ppi-mean-difference",
  title: "Difference of two such means (second less first)",
  input: z.strictObject({ first: z.strictObject(armFields), second: z.strictObject(armFields), lambda: LambdaField }),
  compute: ({ lambda, ...arms }) => ({ ...ppiMeanDifference(arms, lambda), ...powered(lambda) }),
});
