import { sum } from "./moments";

/**
 * Which hypotheses are rejected while the false discovery rate stays below q, whatever the dependence between the tests.
 *
 * @param ps one p value per hypothesis
 * @param q the false discovery rate, 0 to 1
 * @returns per hypothesis, in the order given, whether it is rejected
 * @see Benjamini & Yekutieli (2001), Annals of Statistics 29(4), 1165-1188
 */
export function benjaminiYekutieli(ps: readonly number[], q: number): boolean[] {
  const penalty = sum(ps.map((_, place) => 1 / (place + 1)));
  const sorted = [...ps].sort((a, b) => a - b);
  const last = sorted.findLastIndex((p, place) => p <= ((place + 1) * q) / (ps.length * penalty));
  const limit = last < 0 ? Number.NEGATIVE_INFINITY : (sorted[last] ?? 0);
  return ps.map((p) => p <= limit);
}
