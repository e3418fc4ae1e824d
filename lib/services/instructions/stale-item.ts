import type { Db } from "@/lib/db/client";
import { reviewItems } from "@/lib/db/review-items";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { StaleDetails } from "@/lib/schema/review-input";

/** The answer to a save made on an older version: what stands now, for the person to choose. Nothing was written. */
export async function staleItem(db: Db, projectId: string, id: string, readVersion: number): Promise<AppError> {
  const { rows } = await reviewItems(prismaSql(db), { projectId, ids: [id], userId: null });
  const item = rows[0]?.item;
  if (!item) return new AppError("not_found", `instruction ${id} not found`);
  const details: StaleDetails = {
    kind: "stale",
    readVersion,
    currentVersion: item.version,
    currentText: item.text,
    currentConstraints: item.constraints,
  };
  const what = `the instruction was changed since you read it (you read version ${readVersion}, it is now ${item.version})`;
  return new AppError("conflict", `${what}; nothing was overwritten, read it again and decide`, details);
}
