import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { mean, sum } from "../maths/moments";
import { defineStatistic } from "../statistic";

/** One stated confidence and whether it came true. */
export type Forecast = { confidence: number; isCorrect: boolean };
type Bin = { from: number; to: number; n: number; confidence: number; accuracy: number };
/** The error with its curve, or why there is none. */
export type CalibrationError = NoValue | (Estimate & { largestGap: number; brierScore: number; curve: Bin[] });

/**
 * Expected calibration error: how far stated confidence is from how often it comes true.
 *
 * @param forecasts confidence in [0, 1] and whether it was right
 * @param bins how many bins of equal width; a confidence on an edge belongs to the bin below, 0 to the first
 * @returns the mean gap between confidence and accuracy, weighted by the bins' sizes, in [0, 1] with n = forecasts; the largest gap, the
 *   Brier score, and the curve (bins in use only); no value without forecasts
 * @see Guo et al. (2017), https://arxiv.org/abs/1706.04599; Naeini et al. (2015), AAAI, 2901-2907
 */
export function calibrationError(forecasts: readonly Forecast[], bins: number): CalibrationError {
  const n = forecasts.length;
  if (n === 0) return noValue(0, "there are no stated confidences");
  const curve = Array.from({ length: bins }, (_, place) => binOf(forecasts, place, bins)).filter((bin) => bin !== null);
  const gap = ({ confidence, accuracy }: Bin) => Math.abs(confidence - accuracy);
  const brierScore = mean(forecasts.map(({ confidence, isCorrect }) => (confidence - Number(isCorrect)) ** 2));
  const value = sum(curve.map((bin) => (bin.n / n) * gap(bin)));
  return { ...estimated(value, n), largestGap: Math.max(...curve.map(gap)), brierScore, curve };
}

function binOf(forecasts: readonly Forecast[], place: number, bins: number): Bin | null {
  const members = forecasts.filter(({ confidence }) => Math.max(0, Math.ceil(confidence * bins) - 1) === place);
  if (members.length === 0) return null;
  const confidence = mean(members.map((member) => member.confidence));
  const accuracy = mean(members.map(({ isCorrect }) => Number(isCorrect)));
  return { from: place / bins, to: (place + 1) / bins, n: members.length, confidence, accuracy };
}

const Right = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean);

export const calibrationErrorStatistic = defineStatistic({
  id: "calibration-error",
  title: "Expected calibration error, with the curve",
  input: z
    .strictObject({
      confidences: z.array(z.number().min(0).max(1)),
      correct: z.array(Right).describe("per confidence whether it came true"),
      bins: z.int().min(1).max(100).default(10),
    })
    .refine(({ confidences, correct }) => confidences.length === correct.length, {
      path: ["correct"],
      message: "must have as many entries as confidences",
    })
    .transform(({ confidences, correct, bins }) => ({
      forecasts: confidences.map((confidence, place): Forecast => ({ confidence, isCorrect: correct[place] ?? false })),
      bins,
    })),
  compute: ({ forecasts, bins }) => ({ ...calibrationError(forecasts, bins), binning: `${bins} bins of equal width` }),
  resampling: {
    count: ({ forecasts }) => forecasts.length,
    take: ({ forecasts, bins }, places) => ({ forecasts: places.flatMap((place) => forecasts[place] ?? []), bins }),
  },
});
