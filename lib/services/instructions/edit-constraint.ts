import { lastBindingChange } from "@/lib/db/constraint-bindings";
import { isOwnLatestEdit } from "@/lib/db/instruction-edits";
import type { ReviewItem } from "@/lib/schema/review";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import { reworded } from "@/lib/services/constraints/decide-binding";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "./editor";
import { type Edit, editedItem, lockedInstruction } from "./locked";
import { staleItem } from "./stale-item";
import { usedConstraint } from "./used-constraint";
import { writeBinding } from "./write-binding";

type Input = Edit & { constraintId: string; text: string };

/**
 * Rewords a constraint. It belongs to the query, so every level that uses it shows the new words,
 * and every one of them gets a new version: whoever judges another level sees that it changed.
 * A verifier bound to the old words goes with them; rules look for one in the new ones.
 */
export async function editConstraint(ctx: Context, input: Input): Promise<ReviewItem> {
  const { projectId, instructionId, constraintId, version, text } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const current = await lockedInstruction(tx, input);
    const constraint = await usedConstraint(tx, current, constraintId);
    const isRepeated = current.version > version && constraint.text === text;
    if (isRepeated && (await isOwnLatestEdit(tx, { constraintId, userId, after: text }))) return editedItem(tx, input, editor);
    if (current.version !== version) throw await staleItem(tx, projectId, instructionId, version);
    if (constraint.text === text) return editedItem(tx, input, editor);
    const next = reworded(text, await lastBindingChange(tx, constraintId));
    await writeBinding(ctx, tx, { projectId, userId, constraint, next, action: "constraint.edit" });
    await afterEdit(tx, { projectId, queryId: current.queryId, constraintIds: [constraintId] });
    return editedItem(tx, input, editor);
  });
}
