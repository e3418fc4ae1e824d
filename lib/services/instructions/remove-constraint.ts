import { randomUUID } from "node:crypto";
import { addConstraintChange, constraintFor, unlinkConstraint } from "@/lib/db/instruction-edits";
import { raiseVersion } from "@/lib/db/instructions";
import { AppError } from "@/lib/errors";
import type { ReviewItem } from "@/lib/schema/review";
import { noteAudit } from "@/lib/services/audit/record";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "./editor";
import { type Edit, editedItem, lockedInstruction } from "./locked";
import { staleItem } from "./stale-item";

/** Takes a constraint off one instruction. The constraint itself, and the other levels that use it, stay as they are. */
export async function removeConstraint(ctx: Context, input: Edit & { constraintId: string }): Promise<ReviewItem> {
  const { projectId, instructionId, constraintId, version } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const current = await lockedInstruction(tx, input);
    const constraint = await constraintFor(tx, { queryId: current.queryId, instructionId, constraintId });
    if (!constraint) throw new AppError("not_found", `constraint ${constraintId} is not one of this instruction's`);
    if (!constraint.isUsed) return editedItem(tx, input, editor);
    if (current.version !== version) throw await staleItem(tx, projectId, instructionId, version);
    await unlinkConstraint(tx, instructionId, constraintId);
    await raiseVersion(tx, [instructionId]);
    const change = { id: randomUUID(), projectId, userId, instructionId, constraintId, createdAt: ctx.now() };
    await addConstraintChange(tx, { ...change, kind: "removed" });
    const before = { constraintId, category: constraint.category, text: constraint.text };
    await noteAudit(ctx, tx, { projectId, action: "constraint.remove", subject: `instruction ${instructionId}`, before });
    await afterEdit(tx, { projectId, queryId: current.queryId, constraintIds: [constraintId] });
    return editedItem(tx, input, editor);
  });
}
