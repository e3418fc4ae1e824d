import { randomUUID } from "node:crypto";
import { addTextEdit, isOwnLatestEdit } from "@/lib/db/instruction-edits";
import { rewriteQuery } from "@/lib/db/query-edits";
import type { PartItem } from "@/lib/schema/part";
import { noteAudit } from "@/lib/services/audit/record";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { stalePart } from "@/lib/services/parts/stale-part";
import { heldQuery, type QueryEdit, shownQuery } from "./held-query";

/** Changes a reframed query's words. The model's stay beside them, and instructions written from it stay as they are. */
export async function editQuery(ctx: Context, input: QueryEdit & { text: string }): Promise<PartItem> {
  const { projectId, queryId, version, text } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const current = await heldQuery(tx, input, editor);
    if (current.text === text && (current.version === version || (await isOwnLatestEdit(tx, { queryId, userId, after: text }))))
      return current;
    if (current.version !== version) throw stalePart(current, version);
    const texts = { before: current.text, after: text };
    await rewriteQuery(tx, queryId, text, current.originalText ?? current.text);
    await addTextEdit(tx, { id: randomUUID(), projectId, userId, queryId, ...texts, createdAt: ctx.now() });
    const subject = `query ${queryId}`;
    await noteAudit(ctx, tx, { projectId, action: "query.edit", subject, before: { text: current.text }, after: { text } });
    await afterEdit(tx, { projectId, queryId, constraintIds: [] });
    return shownQuery(tx, input, editor);
  });
}
