import * as z from "zod";
import { type Estimate, estimated, noValue } from "../estimate";
import { z95 } from "../maths/distributions";
import { at } from "../maths/linear";
import { fitLogistic } from "../maths/logistic";
import { mean, variance } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { wilsonInterval } from "../wilson-interval";
import { type CalibrationError, calibrationError } from "./calibration-error";

const Side = z.enum(["first", "second", "tie"]);
/** Two answers to one item, always called first and second, whichever was shown first. */
export const JudgedPair = z.strictObject({
  shownFirst: Side.nullable().describe("whom the judge prefers when the first answer is shown first"),
  shownSecond: Side.nullable().optional().describe("whom it prefers with the two swapped, in the same names"),
  human: Side.nullable().optional().describe("whom people prefer"),
  firstLength: z.number().min(0).optional(),
  secondLength: z.number().min(0).optional(),
  firstSource: z.string().optional().describe("which model wrote the first answer"),
  secondSource: z.string().optional(),
  confidence: z.number().min(0).max(1).optional().describe("how sure the judge says it is"),
});
/** One pair, as the judge and people saw it. */
export type JudgedPair = z.output<typeof JudgedPair>;

/** What is wrong with a judge; the flip rate comes first because no win rate means anything without it. */
export type JudgeBiasCard = {
  n: number;
  flipRate: Estimate;
  firstPositionRate: Estimate;
  verbositySlope: Estimate;
  selfPreference: Estimate;
  agreementWithPeople: Estimate;
  calibrationError: CalibrationError;
};

/**
 * A judge's biases on pairs of answers.
 *
 * @param pairs what the judge (and people) said of each pair
 * @param own the source that is the judge itself, for self-preference
 * @returns n = pairs, and: `flipRate`, the share of pairs whose verdict changes when the two are swapped; `firstPositionRate`, among
 *   changed ones how often whatever was shown first won; `verbositySlope`, the log odds of preferring the first answer per standard
 *   deviation of length difference (0: none; with people's verdicts, what length adds to them); `selfPreference`, how much more often
 *   the judge prefers its own answers than people do, in [-1, 1]; agreement with people; and the calibration error of its stated
 *   confidence against people. Each has no value where its fields are absent
 * @see Zheng et al. (2023), https://arxiv.org/abs/2306.05685; Panickssery et al. (2024), https://arxiv.org/abs/2404.13076
 */
export function judgeBiasCard(pairs: readonly JudgedPair[], own?: string): JudgeBiasCard {
  const swapped = pairs.flatMap(({ shownFirst, shownSecond = null }) => (shownFirst && shownSecond ? [[shownFirst, shownSecond]] : []));
  const flipped = swapped.filter(([one, other]) => one !== other);
  const decided = flipped.filter((verdicts) => !verdicts.includes("tie"));
  const withPeople = pairs.flatMap(({ shownFirst, human, confidence }) =>
    shownFirst && human ? [{ isCorrect: shownFirst === human, confidence }] : [],
  );
  const forecasts = withPeople.flatMap(({ isCorrect, confidence }) => (confidence === undefined ? [] : [{ isCorrect, confidence }]));
  return {
    n: pairs.length,
    flipRate: rate(flipped.length, swapped.length, "no pair was shown both ways"),
    firstPositionRate: rate(
      decided.filter(([one]) => one === "first").length,
      decided.length,
      "no verdict turned round with the positions",
    ),
    verbositySlope: verbositySlope(pairs),
    selfPreference: selfPreference(pairs, own),
    agreementWithPeople: rate(withPeople.filter(({ isCorrect }) => isCorrect).length, withPeople.length, "people judged none of the pairs"),
    calibrationError: calibrationError(forecasts, 10),
  };
}

function rate(successes: number, trials: number, because: string): Estimate {
  return trials === 0 ? noValue(0, because) : wilsonInterval(successes, trials);
}

const shares = { first: 1, tie: 0.5, second: 0 };

function verbositySlope(pairs: readonly JudgedPair[]): Estimate {
  const measured = pairs.flatMap(({ shownFirst, human, firstLength, secondLength }) =>
    shownFirst && firstLength !== undefined && secondLength !== undefined
      ? [{ preference: shares[shownFirst], difference: firstLength - secondLength, human: human ? shares[human] : null }]
      : [],
  );
  const n = measured.length;
  if (n < 10) return noValue(n, "fewer than 10 judged pairs have both lengths");
  const spread = Math.sqrt(variance(measured.map(({ difference }) => difference)));
  if (spread === 0) return noValue(n, "the difference in length is the same throughout");
  const hasPeople = measured.every(({ human }) => human !== null);
  const rows = measured.map(({ difference, human }) => (hasPeople ? [1, difference / spread, human ?? 0] : [1, difference / spread]));
  const fitted = fitLogistic(
    rows,
    measured.map(({ preference }) => preference),
  );
  const slope = fitted?.coefficients[1];
  if (!fitted || slope === undefined) return noValue(n, "the verdicts are too one-sided for a slope");
  const half = z95 * Math.sqrt(at(fitted.covariance, 1, 1));
  return estimated(slope, n, [slope - half, slope + half]);
}

function selfPreference(pairs: readonly JudgedPair[], own: string | undefined): Estimate {
  if (own === undefined) return noValue(0, "no source is named as the judge's own");
  const differences = pairs.flatMap(({ shownFirst, human, firstSource, secondSource }) => {
    if (!shownFirst || !human || (firstSource === own) === (secondSource === own)) return [];
    const sign = firstSource === own ? 1 : -1;
    return [sign * (shares[shownFirst] - shares[human])];
  });
  const n = differences.length;
  if (n === 0) return noValue(0, "people judged no pair of one answer of the judge's own and one of another's");
  const value = mean(differences);
  if (n < 2) return estimated(value, n);
  const half = z95 * Math.sqrt(variance(differences, 1) / n);
  return estimated(value, n, [Math.max(-1, value - half), Math.min(1, value + half)]);
}

export const judgeBiasCardStatistic = defineStatistic({
  id: "judge-bias-card",
  title: "A judge's biases: position, length, its own answers, confidence",
  input: z.strictObject({
    pairs: z.array(JudgedPair),
    judgeSource: z.string().optional().describe("which source is the judge itself"),
  }),
  compute: ({ pairs, judgeSource }) => judgeBiasCard(pairs, judgeSource),
});
