import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { z95 } from "../maths/distributions";
import { defineStatistic } from "../statistic";

/**
 * A rate, and how many items it was measured on; null where it is taken as known. `half` is how far its own 95 % interval reaches to each
 * side, where that is not what so many independent items would give.
 */
export type MeasuredRate = { rate: number; n: number | null; half?: number };
/** Below this the judge tells hardly more than a coin. */
const leastInformedness = 0.1;

/** The corrected rate with what it was made from, or why it cannot be corrected. */
export type RoganGladen = NoValue | (Estimate & { apparent: number; uncorrected: number; isClipped: boolean });

/**
 * Rogan and Gladen's correction of a rate that a fallible judge reports.
 *
 * @param marked how many items the judge marked, of how many; with `half` as in a measured rate, where items are alike in families
 * @param judge its sensitivity (share of true ones it marks) and specificity (share of others it does not), 0 to 1
 * @returns the corrected rate in [0, 1] with n = items marked or not; its interval by the delta method, counting the uncertainty of
 *   sensitivity and specificity where their n is known; no value without items, or where the two sum to less than 1.1
 * @see Rogan & Gladen (1978), American Journal of Epidemiology 107(1), 71-76
 */
export function roganGladen(
  marked: { positive: number; of: number; half?: number },
  judge: { sensitivity: MeasuredRate; specificity: MeasuredRate },
): RoganGladen {
  const { positive, of: n } = marked;
  if (n === 0) return noValue(0, "the judge saw no items");
  const { sensitivity, specificity } = judge;
  const informedness = sensitivity.rate + specificity.rate - 1;
  if (informedness < leastInformedness) {
    return noValue(n, `sensitivity and specificity sum to ${(informedness + 1).toFixed(3)}: near 1 the judge tells nothing to correct by`);
  }
  const apparent = positive / n;
  const uncorrected = (apparent + specificity.rate - 1) / informedness;
  const value = Math.max(0, Math.min(1, uncorrected));
  const reach = halfSquared({ rate: apparent, n, ...(marked.half === undefined ? {} : { half: marked.half }) });
  const half = Math.sqrt(reach + value * value * halfSquared(sensitivity) + (1 - value) ** 2 * halfSquared(specificity)) / informedness;
  const interval = [Math.max(0, Math.min(1, uncorrected - half)), Math.max(0, Math.min(1, uncorrected + half))] as const;
  return { ...estimated(value, n, interval), apparent, uncorrected, isClipped: value !== uncorrected };
}

function halfSquared({ rate, n, half }: MeasuredRate): number {
  if (half !== undefined) return half * half;
  return n === null ? 0 : (z95 * z95 * rate * (1 - rate)) / n;
}

const Rate = z
  .union([
    z.number().min(0).max(1),
    z.strictObject({ correct: z.int().min(0), of: z.int().min(1) }).refine(({ correct, of }) => correct <= of),
  ])
  .transform(
    (given): MeasuredRate => (typeof given === "number" ? { rate: given, n: null } : { rate: given.correct / given.of, n: given.of }),
  );

export const roganGladenStatistic = defineStatistic({
  id: "rogan-gladen",
  title: "A judge's rate corrected by its sensitivity and specificity (Rogan-Gladen)",
  input: z
    .strictObject({
      positive: z.int().min(0).describe("how many items the judge marked"),
      of: z.int().min(0).describe("how many it saw"),
      sensitivity: Rate.describe("a number, or counts {correct, of} from items that people labelled"),
      specificity: Rate.describe("a number, or counts {correct, of}"),
    })
    .refine(({ positive, of }) => positive <= of, { path: ["positive"], message: "must not be more than the items seen" }),
  compute: ({ positive, of, sensitivity, specificity }) => ({
    ...roganGladen({ positive, of }, { sensitivity, specificity }),
    intervalCounts:
      sensitivity.n === null || specificity.n === null
        ? "sampling of items; rates given as numbers are taken as known"
        : "sampling of items, sensitivity and specificity",
  }),
});
