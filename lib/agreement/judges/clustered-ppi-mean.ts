import * as z from "zod";
import { type ClusteredEstimate, clusteredMean, clusterPulls, type Observation } from "../comparisons/clustered-mean";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { studentQuantile } from "../maths/distributions";
import { mean, sum } from "../maths/moments";
import { defineStatistic } from "../statistic";

/** Items that people and the judge labelled, and items that the judge alone labelled, each with its family. */
export type ClusteredJudgements = {
  both: readonly { cluster: string; human: number; judge: number }[];
  judgeOnly: readonly Observation[];
};

/** The mean with what the judge contributed: lambda 0 is the people alone. */
export type ClusteredPpiMean = NoValue | (Estimate & { lambda: number; standardError: number | null; noInterval?: string });

/**
 * The mean of what people would say, from few of their labels and many of a judge's, where items come in families (PPI++).
 *
 * @param given both: what people and the judge say of the items both saw; judgeOnly: what the judge says of others; every family is
 *   named, and one may be on both lists
 * @returns the mean in the labels' unit with n = items people labelled, lambda in [0, 1] (the one of least cluster-robust variance),
 *   standard error with the CR2 correction and one more degree of freedom taken off for lambda, and the interval from Student's t with
 *   the smaller number of families - 2 degrees. Where that interval would be no narrower than the people's own, lambda is 0 and the
 *   estimate is theirs: a useless judge costs nothing. No value with fewer than 2 items that people labelled, or where the judge
 *   labelled nothing else
 * @see Angelopoulos, Duchi & Zrnic (2023), PPI++, https://arxiv.org/abs/2311.01453; clusters: Bell & McCaffrey (2002), Survey
 *   Methodology 28(2), 169-181
 */
export function clusteredPpiMean(given: ClusteredJudgements): ClusteredPpiMean {
  const { both, judgeOnly } = given;
  if (both.length < 2) return noValue(both.length, "fewer than 2 items were labelled by people");
  if (judgeOnly.length === 0) return noValue(both.length, "the judge labelled nothing that people did not");
  const people = both.map(({ cluster, human }) => ({ cluster, value: human }));
  const judged = both.map(({ cluster, judge }) => ({ cluster, value: judge }));
  const { lambda, variance } = tuned(clusterPulls(people), differenceOf(clusterPulls(judged), clusterPulls(judgeOnly)));
  const families = { people: familiesOf(people), judge: familiesOf(judgeOnly) };
  const alone = clusteredMean(people);
  const degrees = Math.min(families.people, families.judge) - 2;
  const standardError = Math.sqrt((variance * (families.people - 1)) / (families.people - 2));
  if (lambda === 0 || degrees < 1) return peopleAlone(alone);
  const half = studentQuantile(0.975, degrees) * standardError;
  if (!(half > 0 && half < halfOf(alone))) return peopleAlone(alone);
  const value = mean(both.map(({ human, judge }) => human - lambda * judge)) + lambda * mean(judgeOnly.map((one) => one.value));
  return { ...estimated(value, both.length, [value - half, value + half]), lambda, standardError };
}

type Pulls = ReadonlyMap<string, number>;

/** Least squares of the people's pulls on the judge's: the lambda of least variance, held within 0 and 1, and that variance. */
function tuned(people: Pulls, judge: Pulls): { lambda: number; variance: number } {
  const families = [...new Set([...people.keys(), ...judge.keys()])];
  const pulls = families.map((family): [number, number] => [people.get(family) ?? 0, judge.get(family) ?? 0]);
  const spread = sum(pulls.map(([, other]) => other * other));
  const best = spread === 0 ? 0 : sum(pulls.map(([own, other]) => own * other)) / spread;
  const lambda = Math.max(0, Math.min(1, best));
  return { lambda, variance: sum(pulls.map(([own, other]) => (own - lambda * other) ** 2)) };
}

function differenceOf(one: Pulls, other: Pulls): Pulls {
  const families = [...new Set([...one.keys(), ...other.keys()])];
  return new Map(families.map((family) => [family, (one.get(family) ?? 0) - (other.get(family) ?? 0)]));
}

function familiesOf(observations: readonly Observation[]): number {
  return new Set(observations.map(({ cluster }) => cluster)).size;
}

function halfOf(estimate: ClusteredEstimate): number {
  if (estimate.value === null || !estimate.interval) return 0;
  return (estimate.interval[1] - estimate.interval[0]) / 2;
}

function peopleAlone(alone: ClusteredEstimate): ClusteredPpiMean {
  if (!("standardError" in alone)) return alone;
  const { clusters: _, ...estimate } = alone;
  return { ...estimate, lambda: 0 };
}

const Label = z.union([z.number(), z.boolean()]).transform(Number);
const Family = z.union([z.string(), z.number()]).transform(String);

export const clusteredPpiMeanStatistic = defineStatistic({
  id: "clustered-ppi-mean",
  title: "Mean of what people would say, helped by a judge, of items in families (PPI++)",
  input: z.strictObject({
    both: z.array(z.strictObject({ cluster: Family, human: Label, judge: Label })).describe("the items that people and the judge labelled"),
    judgeOnly: z.array(z.strictObject({ cluster: Family, value: Label })).describe("the items that the judge alone labelled"),
  }),
  compute: (given) => ({ ...clusteredPpiMean(given), method: "PPI++, lambda tuned, CR2 by family" }),
});
