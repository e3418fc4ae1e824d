import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { addTextEdit, constraintFor, isOwnLatestEdit, rewriteConstraint } from "@/lib/db/instruction-edits";
import { type LockedInstruction, lockLevels, raiseVersion } from "@/lib/db/instructions";
import { AppError } from "@/lib/errors";
import type { ReviewItem } from "@/lib/schema/review";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "./editor";
import { type Edit, editedItem, lockedInstruction } from "./locked";
import { staleItem } from "./stale-item";

type Input = Edit & { constraintId: string; text: string };

/**
 * Rewords a constraint. It belongs to the query, so every level that uses it shows the new words,
 * and every one of them gets a new version: whoever judges another level sees that it changed.
 */
export async function editConstraint(ctx: Context, input: Input): Promise<ReviewItem> {
  const { projectId, instructionId, constraintId, version, text } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    await lockLevels(tx, projectId, instructionId);
    const current = await lockedInstruction(tx, input);
    const constraint = await usedConstraint(tx, current, constraintId);
    const isRepeated = current.version > version && constraint.text === text;
    if (isRepeated && (await isOwnLatestEdit(tx, { constraintId, userId, after: text }))) return editedItem(tx, input, editor);
    if (current.version !== version) throw await staleItem(tx, projectId, instructionId, version);
    if (constraint.text === text) return editedItem(tx, input, editor);
    await rewriteConstraint(tx, constraint, text);
    await raiseVersion(tx, constraint.usedBy);
    const texts = { before: constraint.text, after: text };
    await addTextEdit(tx, { id: randomUUID(), projectId, userId, constraintId, ...texts, createdAt: ctx.now() });
    const noted = { projectId, action: "constraint.edit", subject: `constraint ${constraintId}` };
    await noteAudit(ctx, tx, { ...noted, before: { text: constraint.text }, after: { text, usedBy: constraint.usedBy } });
    return editedItem(tx, input, editor);
  });
}

async function usedConstraint(tx: Db, { id: instructionId, queryId }: LockedInstruction, constraintId: string) {
  const constraint = await constraintFor(tx, { queryId, instructionId, constraintId });
  if (!constraint?.isUsed) throw new AppError("not_found", `constraint ${constraintId} is not one of this instruction's`);
  return constraint;
}
