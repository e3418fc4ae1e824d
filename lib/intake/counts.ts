import type { ImportCounts } from "@/lib/schema/seed-import";

/** What came of one batch of rows. */
export interface BatchOutcome {
  kept: number;
  removed: Readonly<Record<string, number>>;
  duplicates: number;
  bad: number;
  alreadyThere: number;
  restored: number;
  lastLine: number;
}

/**
 * The counts of an import after one more batch.
 *
 * @returns counts in which read = kept + sum(removed) + duplicates + bad + alreadyThere, if it was so before
 */
export function addOutcome(counts: ImportCounts, batch: BatchOutcome): ImportCounts {
  const removed = { ...counts.removed };
  for (const [rule, rows] of Object.entries(batch.removed)) removed[rule] = (removed[rule] ?? 0) + rows;
  return {
    read: counts.read + batch.kept + total(batch.removed) + batch.duplicates + batch.bad + batch.alreadyThere,
    kept: counts.kept + batch.kept,
    removed,
    duplicates: counts.duplicates + batch.duplicates,
    bad: counts.bad + batch.bad,
    alreadyThere: counts.alreadyThere + batch.alreadyThere,
    restored: counts.restored + batch.restored,
    lastLine: Math.max(counts.lastLine, batch.lastLine),
  };
}

/** How many rows rules removed, all rules together. */
export function total(removed: Readonly<Record<string, number>>): number {
  return Object.values(removed).reduce((sum, rows) => sum + rows, 0);
}

/** Whether every row that was read is in one of the counts. */
export function addsUp(counts: ImportCounts): boolean {
  return counts.read === counts.kept + total(counts.removed) + counts.duplicates + counts.bad + counts.alreadyThere;
}
