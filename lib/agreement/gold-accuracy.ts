import type { Estimate } from "./estimate";
import { wilsonInterval } from "./wilson-interval";

const fewest = 10;

/**
 * How often a person decided on gold items as is known to be right.
 *
 * @param right how many of their verdicts on gold were the known decision
 * @param n how many verdicts on gold they gave
 * @returns the rate in [0, 1] with Wilson's 95 % interval; no value under 10 verdicts
 */
export function goldAccuracy(right: number, n: number): Estimate {
  if (n < fewest) return { value: null, n, because: `not enough data: fewer than ${fewest} verdicts on gold items` };
  return wilsonInterval(right, n);
}
