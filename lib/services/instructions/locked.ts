import type { Db } from "@/lib/db/client";
import { type LockedInstruction, lockInstruction } from "@/lib/db/instructions";
import { reviewItems } from "@/lib/db/review-items";
import { AppError } from "@/lib/errors";
import type { ReviewItem } from "@/lib/schema/review";

export interface Edit {
  projectId: string;
  instructionId: string;
  version: number;
}

/** The instruction of an edit, held until the transaction ends. */
export async function lockedInstruction(tx: Db, edit: Edit): Promise<LockedInstruction> {
  const found = await lockInstruction(tx, edit.projectId, edit.instructionId);
  if (!found) throw new AppError("not_found", `instruction ${edit.instructionId} not found`);
  return found;
}

/** The whole item as it stands after an edit. */
export async function editedItem(tx: Db, edit: Edit, userId: string): Promise<ReviewItem> {
  const [item] = await reviewItems(tx, { projectId: edit.projectId, ids: [edit.instructionId], userId });
  if (!item) throw new AppError("not_found", `instruction ${edit.instructionId} not found`);
  return item;
}
