/**
 * Whether the next claim of a person brings a gold item.
 *
 * @param share how much of their verdicts shall be on gold, 0 to 0.05
 * @param verdicts how many they have given, gold among them, training left out
 * @param gold how many gold items they have judged or hold now
 * @returns true only where the share is kept even if the gold item is judged before anything else
 */
export function isGoldDue({ share, verdicts, gold }: { share: number; verdicts: number; gold: number }): boolean {
  return gold + 1 <= Math.min(share, 0.05) * (verdicts + 1) + 1e-9;
}
