import { lastBindingChange } from "@/lib/db/constraint-bindings";
import { constraintOfQuery, isOwnLatestEdit } from "@/lib/db/instruction-edits";
import { AppError } from "@/lib/errors";
import type { PartItem } from "@/lib/schema/part";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import { reworded } from "@/lib/services/constraints/decide-binding";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { writeBinding } from "@/lib/services/instructions/write-binding";
import { stalePart } from "@/lib/services/parts/stale-part";
import { heldList, type QueryEdit, shownList } from "./held-query";

/** Rewords a constraint in its query's list, used by a level or not; every level that uses it gets a new version. */
export async function editListed(ctx: Context, input: QueryEdit & { constraintId: string; text: string }): Promise<PartItem> {
  const { projectId, queryId, constraintId, version, text } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const list = await heldList(tx, input, editor);
    const constraint = await constraintOfQuery(tx, { queryId, constraintId });
    if (!constraint || constraint.droppedAt) throw new AppError("not_found", `constraint ${constraintId} is not in this list`);
    if (constraint.text === text && (list.version === version || (await isOwnLatestEdit(tx, { constraintId, userId, after: text }))))
      return list;
    if (list.version !== version) throw stalePart(list, version);
    const next = reworded(text, await lastBindingChange(tx, constraintId));
    await writeBinding(ctx, tx, { projectId, userId, constraint, next, action: "constraint.edit" });
    await afterEdit(tx, { projectId, queryId, constraintIds: [constraintId] });
    return shownList(tx, input, editor);
  });
}
