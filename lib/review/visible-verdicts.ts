import type { Role } from "@/lib/schema/role";

/**
 * The verdicts a reader may see: annotators see others' only once their own stands, so that nobody is led.
 *
 * @returns the visible ones in the order given, and how many were held back
 */
export function visibleVerdicts<Row extends { userId: string; isStanding: boolean }>(
  rows: readonly Row[],
  reader: { role: Role; userId: string | null },
): { visible: Row[]; hidden: number } {
  const hasJudged = rows.some((row) => row.userId === reader.userId && row.isStanding);
  if (reader.role !== "annotator" || hasJudged) return { visible: [...rows], hidden: 0 };
  const visible = rows.filter((row) => row.userId === reader.userId);
  return { visible, hidden: rows.length - visible.length };
}
