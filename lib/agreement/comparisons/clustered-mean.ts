import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { studentQuantile } from "../maths/distributions";
import { mean, sum } from "../maths/moments";
import { defineStatistic } from "../statistic";

/** One observed number and the family it comes from: its query, its chain. */
export type Observation = { cluster: string; value: number };

/** A mean with how far it is known, or why there is none; `noInterval` says why there is a value alone. */
export type ClusteredEstimate = NoValue | (Estimate & { clusters: number; standardError: number | null; noInterval?: string });

const oneFamily = "everything comes from one family: an interval needs at least two";
const noSpread = "every family gives the same: unanimous numbers have no spread to take an interval from";

/**
 * A mean whose interval allows for observations of one family (a query, a chain) being alike.
 *
 * @param observations numbers, each with its family; every observation weighs the same, so a large family weighs more
 * @returns the mean in the numbers' unit with n = observations, the number of families, the cluster-robust standard error with the CR2
 *   small-sample correction (each family's residuals divided by √(1 − its share of the observations); with families of one size this is
 *   families / (families − 1)), and the interval from Student's t with families − 1 degrees of freedom. No value of nothing; no interval
 *   (`noInterval` says why) of one family, or where all families give the same, whose spread would be zero
 * @see Bell & McCaffrey (2002), Survey Methodology 28(2), 169-181; Cameron & Miller (2015), Journal of Human Resources 50(2), 317-372
 */
export function clusteredMean(observations: readonly Observation[]): ClusteredEstimate {
  if (observations.length === 0) return noValue(0, "nothing was observed");
  const pulls = clusterPulls(observations);
  return withStudent({ value: mean(valuesOf(observations)), n: observations.length, pulls: [...pulls.values()] });
}

/**
 * The difference of two means, second less first, on the same families.
 *
 * @param sides each side's numbers with their families; families that only one side has are left out
 * @returns the difference in the numbers' unit with n = families that both have, its standard error and interval as `clusteredMean` has
 *   them: what a family does to both sides is allowed for. No value where no family is on both sides
 */
export function clusteredDifference(sides: { first: readonly Observation[]; second: readonly Observation[] }): ClusteredEstimate {
  const onSecond = new Set(sides.second.map(({ cluster }) => cluster));
  const shared = new Set(sides.first.flatMap(({ cluster }) => (onSecond.has(cluster) ? [cluster] : [])));
  if (shared.size === 0) return noValue(0, "no family is on both sides");
  const isShared = ({ cluster }: Observation) => shared.has(cluster);
  const [first, second] = [sides.first.filter(isShared), sides.second.filter(isShared)];
  const [from, to] = [clusterPulls(first), clusterPulls(second)];
  const pulls = [...shared].map((cluster) => (to.get(cluster) ?? 0) - (from.get(cluster) ?? 0));
  return withStudent({ value: mean(valuesOf(second)) - mean(valuesOf(first)), n: shared.size, pulls });
}

/**
 * How far each family pulls the mean from where it is, corrected by CR2: the squares' sum is the mean's variance.
 *
 * @param observations numbers with their families
 * @returns per family, in order of appearance, its summed residuals / (n · √(1 − its share of n)); 0 where it is the only one
 */
export function clusterPulls(observations: readonly Observation[]): Map<string, number> {
  const n = observations.length;
  const centre = mean(valuesOf(observations));
  const families = new Map<string, { size: number; residual: number }>();
  for (const { cluster, value } of observations) {
    const { size, residual } = families.get(cluster) ?? { size: 0, residual: 0 };
    families.set(cluster, { size: size + 1, residual: residual + value - centre });
  }
  const pull = ({ size, residual }: { size: number; residual: number }) => (size === n ? 0 : residual / (n * Math.sqrt(1 - size / n)));
  return new Map([...families].map(([cluster, family]) => [cluster, pull(family)]));
}

/** The estimate with the interval that these pulls give. */
function withStudent({ value, n, pulls }: { value: number; n: number; pulls: readonly number[] }): ClusteredEstimate {
  const clusters = pulls.length;
  const standardError = Math.sqrt(sum(pulls.map((pull) => pull * pull)));
  if (clusters < 2) return { ...estimated(value, n), clusters, standardError: null, noInterval: oneFamily };
  if (standardError < 1e-12 * Math.max(1, Math.abs(value)))
    return { ...estimated(value, n), clusters, standardError: null, noInterval: noSpread };
  const half = studentQuantile(0.975, clusters - 1) * standardError;
  return { ...estimated(value, n, [value - half, value + half]), clusters, standardError };
}

function valuesOf(observations: readonly Observation[]): number[] {
  return observations.map(({ value }) => value);
}

export const clusteredMeanStatistic = defineStatistic({
  id: "clustered-mean",
  title: "Mean with an interval that allows for families (queries, chains)",
  input: z
    .strictObject({
      values: z.array(z.union([z.number(), z.boolean()]).transform(Number)),
      clusters: z.array(z.union([z.string(), z.number()])).describe("the family of every value, in their order"),
    })
    .refine(({ values, clusters }) => values.length === clusters.length, {
      path: ["clusters"],
      message: "must have as many entries as values",
    }),
  compute: ({ values, clusters }) => ({
    ...clusteredMean(values.map((value, place) => ({ value, cluster: String(clusters[place]) }))),
    correction: "CR2, Student's t with families - 1 degrees of freedom",
  }),
});
