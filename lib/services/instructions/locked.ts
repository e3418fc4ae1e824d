import type { Db } from "@/lib/db/client";
import { type LockedInstruction, lockInstruction, lockLevels } from "@/lib/db/instructions";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { ReviewItem } from "@/lib/schema/review";
import { itemsFor, type Reader } from "@/lib/services/review/items-for";

export interface Edit {
  projectId: string;
  instructionId: string;
  version: number;
}

/**
 * The instruction of an edit, held until the transaction ends, after every level of its query in one order: what is found
 * wrong is written anew for all of them, and two people who edit two levels of a chain come one after the other.
 */
export async function lockedInstruction(tx: Db, edit: Edit): Promise<LockedInstruction> {
  await lockLevels(tx, edit.projectId, edit.instructionId);
  const found = await lockInstruction(tx, edit.projectId, edit.instructionId);
  if (!found) throw new AppError("not_found", `instruction ${edit.instructionId} not found`);
  return found;
}

/** The whole item as it stands after an edit. */
export async function editedItem(tx: Db, edit: Edit, reader: Reader): Promise<ReviewItem> {
  const [item] = await itemsFor(prismaSql(tx), { projectId: edit.projectId, ids: [edit.instructionId], reader });
  if (!item) throw new AppError("not_found", `instruction ${edit.instructionId} not found`);
  return item;
}
