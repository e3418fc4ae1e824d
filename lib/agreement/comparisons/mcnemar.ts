import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { chiSquareAbove, fairCoinTwoSided, z95 } from "../maths/distributions";
import { defineStatistic } from "../statistic";
import { outcomeSides, paired, type Sided, unpaired } from "./pairing";

const Test = z.enum(["exact", "chi-square", "chi-square-corrected"]);
/** Which p value: exact binomial, or chi-square without or with continuity correction. */
export type McNemarTest = z.output<typeof Test>;

/** The p value, what it rests on, and how large the difference is. */
export type McNemar = NoValue | (Estimate & { onlyFirst: number; onlySecond: number; chiSquare: number | null; difference: Estimate });

/**
 * McNemar's test: do two versions differ in how often they are right, on the same items?
 *
 * @param sides per item whether the first and the second version is right (1 or 0), null for a gap
 * @param test exact: binomial on the items where only one is right; chi-square, without or with Edwards' continuity correction
 * @returns the two-sided p value in [0, 1] with n = items that both have, `onlyFirst` and `onlySecond`, and `difference`, the second's
 *   rate less the first's with Wald's interval; no value where the sides are not on the same items, share none, or never differ
 * @see McNemar (1947), Psychometrika 12(2), 153-157; Edwards (1948), Psychometrika 13(3), 185-187
 */
export function mcnemar(sides: Sided, test: McNemarTest = "exact"): McNemar {
  const refused = unpaired(sides);
  if (refused) return refused;
  const pairs = paired(sides);
  const n = pairs.length;
  if (n === 0) return noValue(0, "no item has an outcome on both sides");
  const onlyFirst = pairs.filter(([one, other]) => one > other).length;
  const onlySecond = pairs.filter(([one, other]) => one < other).length;
  const differing = onlyFirst + onlySecond;
  const gap = Math.max(0, Math.abs(onlySecond - onlyFirst) - (test === "chi-square-corrected" ? 1 : 0));
  const chiSquare = test === "exact" || differing === 0 ? null : (gap * gap) / differing;
  const p = chiSquare === null ? fairCoinTwoSided(onlyFirst, differing) : chiSquareAbove(chiSquare);
  const value = differing === 0 ? noValue(n, "the two never differ: there is nothing to test") : estimated(p, n);
  return { ...value, onlyFirst, onlySecond, chiSquare, difference: differenceOf({ onlyFirst, onlySecond, n }) };
}

function differenceOf({ onlyFirst, onlySecond, n }: { onlyFirst: number; onlySecond: number; n: number }): Estimate {
  const value = (onlySecond - onlyFirst) / n;
  const half = z95 * Math.sqrt(Math.max(0, (onlyFirst + onlySecond) / n - value * value) / n);
  return estimated(value, n, [Math.max(-1, value - half), Math.min(1, value + half)]);
}

export const mcnemarStatistic = defineStatistic({
  id: "mcnemar",
  title: "McNemar's test of two versions on the same items (value: two-sided p)",
  input: z.strictObject({ ...outcomeSides, test: Test.default("exact") }),
  compute: ({ first, second, test }) => ({ ...mcnemar({ first, second }, test), test }),
});
