import type { StoredSearch } from "@/lib/db/near-duplicates";
import type { NearDuplicateSearch } from "@/lib/schema/near-duplicate";

/** A search as the API shows it. */
export function toSearchRow(stored: StoredSearch): NearDuplicateSearch {
  const { id, status, statusReason, done, total, found } = stored;
  const threshold = Math.round(stored.threshold * 100) / 100;
  const times = { createdAt: stored.createdAt.toISOString(), finishedAt: stored.finishedAt?.toISOString() ?? null };
  return { id, threshold, status, statusReason, done, total, found, ...times };
}
