import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { addConstraintChange, addOwnConstraint, constraintFor, linkConstraint } from "@/lib/db/instruction-edits";
import { type LockedInstruction, raiseVersion } from "@/lib/db/instructions";
import { AppError } from "@/lib/errors";
import type { ReviewItem } from "@/lib/schema/review";
import type { ConstraintInput } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import { boundByPerson, boundByRules } from "@/lib/services/constraints/decide-binding";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "./editor";
import { type Edit, editedItem, lockedInstruction } from "./locked";
import { staleItem } from "./stale-item";

type Input = Edit & ConstraintInput;

/**
 * Puts a constraint on an instruction: a new one of the person's, or (by its id) one of the query's that the
 * instruction does not use, as when a removal is taken back. Sending the same id again adds nothing.
 */
export async function addConstraint(ctx: Context, input: Input): Promise<ReviewItem> {
  const { projectId, instructionId, id: constraintId, version } = input;
  const editor = await authorisedEditor(ctx, projectId, "review.edit");
  const { userId } = editor;
  return ctx.db.$transaction(async (tx) => {
    const current = await lockedInstruction(tx, input);
    const existing = await constraintFor(tx, { queryId: current.queryId, instructionId, constraintId });
    if (existing?.isUsed) return editedItem(tx, input, editor);
    if (current.version !== version) throw await staleItem(tx, projectId, instructionId, version);
    if (!existing) await made(tx, current, input, userId);
    await linkConstraint(tx, instructionId, constraintId);
    await raiseVersion(tx, [instructionId]);
    const change = { id: randomUUID(), projectId, userId, instructionId, constraintId, createdAt: ctx.now() };
    await addConstraintChange(tx, { ...change, kind: "added" });
    const after = { constraintId, category: existing?.category ?? input.category, text: existing?.text ?? input.text };
    await noteAudit(ctx, tx, { projectId, action: "constraint.add", subject: `instruction ${instructionId}`, after });
    await afterEdit(tx, { projectId, queryId: current.queryId, constraintIds: [constraintId] });
    return editedItem(tx, input, editor);
  });
}

async function made(tx: Db, { queryId }: LockedInstruction, { id, category, text, binding }: Input, createdById: string): Promise<void> {
  const elsewhere = await tx.constraint.findUnique({ where: { id }, select: { id: true } });
  if (elsewhere) throw new AppError("conflict", `the id ${id} is taken; make a new one`);
  const chosen = binding ? boundByPerson(binding.verifierId, binding.params) : boundByRules(text);
  await addOwnConstraint(tx, { id, queryId, category, createdById, bound: { text, ...chosen, proposal: null } });
}
