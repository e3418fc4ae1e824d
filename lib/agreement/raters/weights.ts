import * as z from "zod";
import type { CodedRatings } from "./ratings";

/** How much two different categories agree: not at all (none), or by their distance on the scale. */
export const Weights = z.enum(["none", "linear", "ordinal", "quadratic"]);
/** The name of a weighting. */
export type Weights = z.output<typeof Weights>;

/**
 * The weight of every pair of categories: 1 on the diagonal, 0 for the two ends of the scale.
 *
 * @param weights none: 0 off the diagonal; linear: 1 - |d| / range; quadratic: 1 - d² / range²; ordinal: by the number of pairs of
 *   categories between the two, places only
 * @param coded categories and their values on the scale, ascending
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function weightMatrix(weights: Weights, { categories, values }: Pick<CodedRatings, "categories" | "values">): number[][] {
  const scale = values ?? categories.map((_, place) => place);
  const range = Math.max(...scale) - Math.min(...scale);
  const ends = pairsWithin(categories.length);
  return categories.map((_, row) =>
    categories.map((__, column) => {
      if (row === column) return 1;
      const share = Math.abs((scale[row] ?? 0) - (scale[column] ?? 0)) / range;
      if (weights === "linear") return 1 - share;
      if (weights === "quadratic") return 1 - share * share;
      return weights === "ordinal" ? 1 - pairsWithin(Math.abs(row - column) + 1) / ends : 0;
    }),
  );
}

function pairsWithin(many: number): number {
  return (many * (many - 1)) / 2;
}
