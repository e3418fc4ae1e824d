import type { Db } from "@/lib/db/client";
import { addOwnConstraint, constraintOfQuery } from "@/lib/db/instruction-edits";
import { raiseVersion } from "@/lib/db/instructions";
import { relinkDropped, setDropped } from "@/lib/db/query-edits";
import { AppError } from "@/lib/errors";
import type { ListedConstraintInput, PartItem } from "@/lib/schema/part";
import { noteAudit } from "@/lib/services/audit/record";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import { boundByPerson, boundByRules } from "@/lib/services/constraints/decide-binding";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { stalePart } from "@/lib/services/parts/stale-part";
import { heldList, type QueryEdit, shownList } from "./held-query";

type Input = QueryEdit & ListedConstraintInput;

/**
 * Adds a constraint to a query's list, for the levels that are yet to be written; or puts a dropped one back, by its id,
 * on the levels it was taken off then. Sending the same id again adds nothing.
 */
export async function addListed(ctx: Context, input: Input): Promise<PartItem> {
  const { projectId, queryId, id: constraintId, version } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const list = await heldList(tx, input, editor);
    const existing = await constraintOfQuery(tx, { queryId, constraintId });
    if (existing && !existing.droppedAt) return list;
    if (list.version !== version) throw stalePart(list, version);
    if (existing?.droppedAt) await putBack(tx, { projectId, userId, constraintId, droppedAt: existing.droppedAt, at: ctx.now() });
    else await made(tx, input, userId);
    const after = { constraintId, category: existing?.category ?? input.category, text: existing?.text ?? input.text };
    await noteAudit(ctx, tx, { projectId, action: "constraint.add", subject: `query ${queryId}`, after });
    await afterEdit(tx, { projectId, queryId, constraintIds: [constraintId] });
    return shownList(tx, input, editor);
  });
}

async function made(tx: Db, { queryId, id, category, text, binding }: Input, createdById: string): Promise<void> {
  const elsewhere = await tx.constraint.findUnique({ where: { id }, select: { id: true } });
  if (elsewhere) throw new AppError("conflict", `the id ${id} is taken; make a new one`);
  const chosen = binding ? boundByPerson(binding.verifierId, binding.params) : boundByRules(text);
  await addOwnConstraint(tx, { id, queryId, category, createdById, bound: { text, ...chosen, proposal: null } });
}

async function putBack(tx: Db, dropped: Parameters<typeof relinkDropped>[1]): Promise<void> {
  await setDropped(tx, dropped.constraintId, null);
  await raiseVersion(tx, await relinkDropped(tx, dropped));
}
