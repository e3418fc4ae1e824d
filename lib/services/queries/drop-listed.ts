import { constraintOfQuery } from "@/lib/db/instruction-edits";
import { raiseVersion } from "@/lib/db/instructions";
import { setDropped, unlinkEverywhere } from "@/lib/db/query-edits";
import { AppError } from "@/lib/errors";
import type { PartItem } from "@/lib/schema/part";
import { noteAudit } from "@/lib/services/audit/record";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { stalePart } from "@/lib/services/parts/stale-part";
import { heldList, type QueryEdit, shownList } from "./held-query";

/** Drops a constraint from its query's list and from every level that uses it. It can be put back by its id. */
export async function dropListed(ctx: Context, input: QueryEdit & { constraintId: string }): Promise<PartItem> {
  const { projectId, queryId, constraintId, version } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const list = await heldList(tx, input, editor);
    const constraint = await constraintOfQuery(tx, { queryId, constraintId });
    if (!constraint) throw new AppError("not_found", `constraint ${constraintId} is not one of this query's`);
    if (constraint.droppedAt) return list;
    if (list.version !== version) throw stalePart(list, version);
    if (list.constraints.length === 1) throw new AppError("invalid_input", "a list keeps at least one constraint; reject the list instead");
    const at = ctx.now();
    await setDropped(tx, constraintId, at);
    await unlinkEverywhere(tx, { projectId, userId, constraintId, at });
    await raiseVersion(tx, constraint.usedBy);
    const { category, text, usedBy } = constraint;
    await noteAudit(ctx, tx, {
      projectId,
      action: "constraint.drop",
      subject: `query ${queryId}`,
      before: { constraintId, category, text, usedBy },
    });
    await afterEdit(tx, { projectId, queryId, constraintIds: [constraintId] });
    return shownList(tx, input, editor);
  });
}
