import { randomUUID } from "node:crypto";
import { addTextEdit, isOwnLatestEdit } from "@/lib/db/instruction-edits";
import { rewriteInstruction } from "@/lib/db/instructions";
import type { ReviewItem } from "@/lib/schema/review";
import { noteAudit } from "@/lib/services/audit/record";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "./editor";
import { type Edit, editedItem, lockedInstruction } from "./locked";
import { staleItem } from "./stale-item";

/** Changes an instruction's text. The model's text stays beside it; a save made on an older version changes nothing. */
export async function editText(ctx: Context, input: Edit & { text: string }): Promise<ReviewItem> {
  const { projectId, instructionId, version, text } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const current = await lockedInstruction(tx, input);
    if (current.version === version + 1 && current.text === text && (await isOwnLatestEdit(tx, { instructionId, userId, after: text })))
      return editedItem(tx, input, editor);
    if (current.version !== version) throw await staleItem(tx, projectId, instructionId, version);
    if (current.text === text) return editedItem(tx, input, editor);
    const texts = { before: current.text, after: text };
    await rewriteInstruction(tx, current, text);
    await addTextEdit(tx, { id: randomUUID(), projectId, userId, instructionId, ...texts, createdAt: ctx.now() });
    const subject = `instruction ${instructionId}`;
    await noteAudit(ctx, tx, { projectId, action: "instruction.edit", subject, before: { text: current.text }, after: { text } });
    await afterEdit(tx, { projectId, queryId: current.queryId, constraintIds: [] });
    return editedItem(tx, input, editor);
  });
}
