import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { addLabel, isUseWithAnswer, labelByKey, standingLabels } from "@/lib/db/constraint-labels";
import { AppError } from "@/lib/errors";
import { visibleLabels } from "@/lib/review/visible-labels";
import type { LabelInput, LabelOutcome } from "@/lib/schema/constraint-input";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { authorisedEditor, type Editor } from "./editor";

type Input = LabelInput & { projectId: string; instructionId: string; constraintId: string };

/** Writes down whether, to this person, an answer meets a constraint; the same key again writes nothing. */
export async function labelConstraint(ctx: Context, input: Input): Promise<LabelOutcome> {
  const { projectId, instructionId, constraintId, answerId, fulfilment, idempotencyKey } = input;
  const editor = await authorisedEditor(ctx, projectId, "constraints.label");
  return ctx.db.$transaction(async (tx) => {
    if (!(await isUseWithAnswer(tx, input)))
      throw new AppError("not_found", `constraint ${constraintId} and answer ${answerId} do not meet in instruction ${instructionId}`);
    if (await isRepeated(tx, input, editor)) return outcomeOf(tx, input, editor);
    const row = { projectId, constraintId, answerId, fulfilment, idempotencyKey, userId: editor.userId };
    await addLabel(tx, { id: randomUUID(), ...row, createdAt: ctx.now() });
    const after = { constraintId, answerId, fulfilment };
    await noteAudit(ctx, tx, { projectId, action: "constraint.label", subject: `instruction ${instructionId}`, after });
    return outcomeOf(tx, input, editor);
  });
}

async function isRepeated(tx: Db, input: Input, { userId }: Editor): Promise<boolean> {
  const earlier = await labelByKey(tx, input.idempotencyKey);
  if (!earlier) return false;
  const isSame =
    earlier.userId === userId &&
    earlier.constraintId === input.constraintId &&
    earlier.answerId === input.answerId &&
    earlier.fulfilment === input.fulfilment;
  if (!isSame) throw new AppError("conflict", `key ${input.idempotencyKey} was already used for another label; make a new key`);
  return true;
}

async function outcomeOf(tx: Db, { constraintId, answerId }: Input, editor: Editor): Promise<LabelOutcome> {
  const standing = (await standingLabels(tx, answerId)).filter((label) => label.constraintId === constraintId);
  const { visible, hidden } = visibleLabels(standing, editor);
  return { constraintId, answerId, labels: visible, hiddenLabels: hidden };
}
