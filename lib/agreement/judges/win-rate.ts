import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { z95 } from "../maths/distributions";
import { mean, variance } from "../maths/moments";
import { defineStatistic } from "../statistic";

/** The rate with what was counted, or why there is none. */
export type WinRate = NoValue | (Estimate & { standardError: number | null; outcomes: { wins: number; ties: number; losses: number } });

/**
 * The win rate of the first of two sides; a tie is half a win.
 *
 * @param preferences per comparison how far the first is preferred, 0 to 1; null where there was no judgement
 * @returns the mean in [0, 1] with n = comparisons judged, its standard error and normal interval, and how many lie above, at and below
 *   one half; no value where nothing was judged
 * @see Dubois et al. (2023), AlpacaFarm, https://arxiv.org/abs/2305.14387
 */
export function winRate(preferences: readonly (number | null)[]): WinRate {
  const judged = preferences.filter((preference) => preference !== null);
  const n = judged.length;
  if (n === 0) return noValue(0, "nothing was judged");
  const value = mean(judged);
  const standardError = n < 2 ? null : Math.sqrt(variance(judged, 1) / n);
  const half = z95 * (standardError ?? 0);
  const estimate = standardError ? estimated(value, n, [Math.max(0, value - half), Math.min(1, value + half)]) : estimated(value, n);
  const count = (isIt: (preference: number) => boolean) => judged.filter(isIt).length;
  const outcomes = { wins: count((share) => share > 0.5), ties: count((share) => share === 0.5), losses: count((share) => share < 0.5) };
  return { ...estimate, standardError, outcomes };
}

/** A judgement in words or as a share. */
export const Preference = z
  .union([z.enum(["win", "tie", "loss"]), z.number().min(0).max(1), z.null()], {
    error: 'must be "win", "tie", "loss", a number from 0 to 1, or null',
  })
  .transform((given) => (typeof given === "string" ? { win: 1, tie: 0.5, loss: 0 }[given] : given));

export const winRateStatistic = defineStatistic({
  id: "win-rate",
  title: "Win rate, a tie being half a win",
  input: z.strictObject({
    preferences: z
      .array(Preference)
      .describe('per comparison "win", "tie", "loss" or how far the first side is preferred, 0 to 1; null: no judgement'),
  }),
  compute: ({ preferences }) => ({ ...winRate(preferences), ties: "half a win for both" }),
  resampling: {
    count: ({ preferences }) => preferences.length,
    take: ({ preferences }, places) => ({ preferences: places.map((place) => preferences[place] ?? null) }),
  },
});
