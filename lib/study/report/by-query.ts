import { bootstrapped } from "@/lib/agreement/bootstrap";
import { type ClusteredEstimate, clusteredMean, type Observation } from "@/lib/agreement/comparisons/clustered-mean";
import type { Estimate } from "@/lib/agreement/estimate";
import { normalBeyond, studentQuantile } from "@/lib/agreement/maths/distributions";
import type { Draw } from "@/lib/agreement/maths/draw";
import type { EstimateView } from "@/lib/schema/estimate-view";

/** Under so many pairs, subjects or instructions nothing is said. */
export const fewest = 10;

/** How a report draws: the seeded generators, from the protocol's seed, and how many resamples an interval takes. */
export interface Drawing {
  seed: string;
  samples: number;
  drawFor: (seed: string) => Draw;
}

/** The lowest and highest value that a quantity can have. */
export type Range = readonly [number, number];
/** Of shares and rates. */
export const unitRange: Range = [0, 1];

/** An estimate as the report shows it: its interval held within what the quantity can be, its reasons in the words of a study. */
export function viewOf(estimate: Estimate | ClusteredEstimate, range?: Range): EstimateView {
  if (estimate.value === null) return { value: null, n: estimate.n, because: estimate.because };
  const held = (value: number) => (range ? Math.min(range[1], Math.max(range[0], value)) : value);
  const { n, interval } = estimate;
  const value = held(estimate.value);
  if (interval) return { value, n, interval: [held(interval[0]), held(interval[1])] };
  const noInterval = "noInterval" in estimate ? inQueries(estimate) : undefined;
  return noInterval === undefined ? { value, n } : { value, n, noInterval };
}

function inQueries(estimate: { clusters?: number; noInterval?: string }): string | undefined {
  if (estimate.noInterval === undefined) return undefined;
  if (estimate.clusters === 1) return "all of it comes from one query: an interval needs at least two";
  return "every query gives the same: unanimous data have no spread to take an interval from";
}

/** A mean of shares, 0 to 1, its interval clustered by query; none under `fewest` of what is named. */
export function shareByQuery(observations: readonly Observation[], of: { what: string; least?: number }): EstimateView {
  const n = observations.length;
  const least = of.least ?? 1;
  if (n === 0 && least === 1) return { value: null, n, because: `no ${of.what}` };
  if (n < least) return { value: null, n, because: tooFew(n, of.what, least) };
  return viewOf(clusteredMean(observations), unitRange);
}

/** Why so few say nothing. */
export function tooFew(n: number, what: string, least = fewest): string {
  return `not enough data: ${n} ${what}, and it takes at least ${least}`;
}

/**
 * A percentile bootstrap interval by query, its tails set as far out as Student's t with queries - 1 degrees of freedom and
 * queries / (queries - 1) ask for: the plain percentile interval is too narrow with few queries.
 *
 * @param of.result the estimate on everything
 * @param of.queries the query of every unit
 * @param of.measure the estimate on the units at these places
 * @see Hesterberg (2015), The American Statistician 69(4), 371-386, expanded percentile interval
 */
export function bootstrapByQuery(
  of: { name: string; result: Estimate; queries: readonly string[]; measure: (places: readonly number[]) => Estimate },
  { seed, samples, drawFor }: Drawing,
): EstimateView {
  const { result, queries } = of;
  if (result.value === null) return viewOf(result);
  const many = new Set(queries).size;
  if (many < 2) return { value: result.value, n: result.n, noInterval: "all of it comes from one query: an interval needs at least two" };
  const level = 1 - normalBeyond(Math.sqrt(many / (many - 1)) * studentQuantile(0.975, many - 1));
  const options = { samples, seed, level: Math.min(level, 0.9999), clusters: [...queries] };
  const drawn = bootstrapped({
    result: { value: result.value },
    units: queries.length,
    measure: (places) => ({ value: of.measure(places).value }),
    options,
    draw: drawFor(`${seed} ${of.name}`),
  });
  return withDrawn({ value: result.value, n: result.n }, drawn);
}

function withDrawn(value: { value: number; n: number }, { interval, bootstrap }: ReturnType<typeof bootstrapped>): EstimateView {
  if (Array.isArray(interval)) {
    const [low, high] = interval;
    if (typeof low === "number" && typeof high === "number" && low < high) return { ...value, interval: [low, high] };
    return { ...value, noInterval: "every resample gives the same: unanimous data have no spread to take an interval from" };
  }
  const because = typeof bootstrap === "object" && bootstrap !== null && "because" in bootstrap ? bootstrap.because : undefined;
  return { ...value, noInterval: typeof because === "string" ? because : "no interval could be drawn" };
}
