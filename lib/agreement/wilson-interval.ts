import * as z from "zod";
import type { Estimate } from "./estimate";
import { z95 } from "./maths/distributions";
import { defineStatistic } from "./statistic";

/**
 * A rate with its Wilson score interval at 95 %, without continuity correction.
 *
 * @param successes how many of the trials succeeded, 0 to trials
 * @param trials how many there were
 * @returns the rate in [0, 1] and its interval; no value when there were no trials
 * @see Newcombe (1998), Statistics in Medicine 17, 857-872, method 3
 */
export function wilsonInterval(successes: number, trials: number): Estimate {
  if (trials === 0) return { value: null, n: 0, because: "there were no trials" };
  const rate = successes / trials;
  const z2 = z95 * z95;
  const centre = (rate + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z95 / (1 + z2 / trials)) * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials * trials));
  return { value: rate, n: trials, interval: [Math.max(0, centre - half), Math.min(1, centre + half)] };
}

export const wilsonIntervalStatistic = defineStatistic({
  id: "wilson-interval",
  title: "A rate with its Wilson interval",
  input: z
    .strictObject({ successes: z.int().min(0), trials: z.int().min(0) })
    .refine(({ successes, trials }) => successes <= trials, { path: ["successes"], message: "must not be more than the trials" }),
  compute: ({ successes, trials }) => wilsonInterval(successes, trials),
});
