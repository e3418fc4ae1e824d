import * as z from "zod";
import type { Result } from "./estimate";
import type { Draw } from "./maths/draw";
import { quantile } from "./maths/moments";

const clusterId = z.union([z.string(), z.number()]);

/** How an interval is drawn. `clusters` names, for every unit, the family it belongs to: families are drawn, not units. */
export const Bootstrap = z
  .strictObject({
    samples: z.int().min(100).max(20_000).default(2_000).describe("how many resamples"),
    seed: z.union([z.string(), z.number()]).default(1).describe("the same seed gives the same interval"),
    clusters: z.array(clusterId).optional().describe("the family of every item, in their order; families are drawn, not items"),
    level: z.number().gt(0).lt(1).default(0.95).describe("confidence level of the interval"),
  })
  .describe("adds a percentile interval by resampling");
/** The options, defaults filled in. */
export type Bootstrap = z.output<typeof Bootstrap>;

/** More resamples without a value than this share, and the interval would be that of other data. */
const tolerated = 0.1;

/**
 * The percentile bootstrap interval of any statistic, by units or by clusters of units.
 *
 * @param of.result what the statistic gave on all units
 * @param of.units how many there are
 * @param of.measure the statistic on the units at these places, which may come several times
 * @param of.options samples, seed, level (0 to 1), and the cluster of every unit
 * @param of.draw the seeded generator
 * @returns `interval`, and `bootstrap`: what was done, with `because` where there is no interval (no value to begin with, fewer
 *   than two clusters, or more than a tenth of the resamples without a value)
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap; by clusters: Davison & Hinkley (1997), Bootstrap Methods and their Application
 */
export function bootstrapped(of: {
  result: Result;
  units: number;
  measure: (places: readonly number[]) => Result;
  options: Bootstrap;
  draw: Draw;
}): Result {
  const { samples, seed, level, clusters } = of.options;
  const groups = groupsOf(of.units, clusters);
  const resampled = clusters ? "clusters" : "items";
  const said = { method: "percentile", resampled, units: groups.length, samples, seed, level };
  const refuse = (because: string): Result => ({ bootstrap: { ...said, because } });
  if (typeof of.result.value !== "number") return refuse("there is no value to put an interval around");
  if (groups.length < 2) return refuse(`an interval needs at least 2 ${resampled} and there ${groups.length === 1 ? "is 1" : "are none"}`);
  const values = Array.from({ length: samples }, () => of.measure(drawnPlaces(groups, of.draw)).value);
  const found = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const without = samples - found.length;
  if (without > samples * tolerated) return refuse(`${without} of ${samples} resamples have no value`);
  const interval = [quantile(found, (1 - level) / 2), quantile(found, (1 + level) / 2)];
  return { interval, bootstrap: { ...said, withoutValue: without } };
}

/** The places of every cluster's units, in order of first appearance; without clusters every unit is its own. */
function groupsOf(units: number, clusters: readonly (string | number)[] | undefined): number[][] {
  const places = Array.from({ length: units }, (_, place) => place);
  if (!clusters) return places.map((place) => [place]);
  checkLength(units, clusters.length);
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const id = String(clusters[place]);
    const group = groups.get(id);
    if (group) group.push(place);
    else groups.set(id, [place]);
  }
  return [...groups.values()];
}

function checkLength(units: number, given: number): void {
  if (units === given) return;
  const message = `names the cluster of ${given} items, and there are ${units}`;
  throw new z.ZodError([{ code: "custom", path: ["bootstrap", "clusters"], message, input: given }]);
}

function drawnPlaces(groups: readonly (readonly number[])[], draw: Draw): number[] {
  const places: number[] = [];
  for (let round = 0; round < groups.length; round += 1) {
    for (const place of groups[Math.floor(draw() * groups.length)] ?? []) places.push(place);
  }
  return places;
}
