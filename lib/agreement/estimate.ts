/**
 * A statistic's value with its n (what was counted: items, pairs, trials), or why there is none. Never NaN, never a silent 0 or 1.
 * The interval is at 95 % unless the result names another level.
 */
export type Estimate = { value: number; n: number; interval?: readonly [number, number] } | NoValue;
export type NoValue = { value: null; n: number; because: string };

/** What a result says besides: parts of it, and the precise names of what was computed. */
export type Detail = string | number | boolean | null | readonly Detail[] | { readonly [name: string]: Detail };

/** What a statistic gives: an estimate with details, or several named ones. */
export type Result = { readonly [name: string]: Detail };

/** @returns the estimate that there is none, after n of whatever was counted, and why */
export function noValue(n: number, because: string): NoValue {
  return { value: null, n, because };
}

/**
 * A computed number as an estimate: where the arithmetic had no answer, so has the estimate.
 *
 * @param value the number; NaN or infinite where there is none
 * @param n what was counted
 * @param interval its interval, left out where a bound is not finite
 */
export function estimated(value: number, n: number, interval?: readonly [number, number]): Estimate {
  if (!Number.isFinite(value)) return noValue(n, "the arithmetic has no answer for these numbers");
  return interval?.every(Number.isFinite) ? { value, n, interval } : { value, n };
}
