import type { Db } from "@/lib/db/client";
import { lastBindingChange } from "@/lib/db/constraint-bindings";
import type { BindingInput } from "@/lib/schema/constraint-input";
import type { ReviewItem } from "@/lib/schema/review";
import { afterEdit } from "@/lib/services/constraints/after-edit";
import { isSameBinding, rebound } from "@/lib/services/constraints/decide-binding";
import type { Context } from "@/lib/services/context";
import { prepareFor } from "@/lib/services/verification/check-case";
import { authorisedEditor } from "./editor";
import { type Edit, editedItem, lockedInstruction } from "./locked";
import { staleItem } from "./stale-item";
import { usedConstraint } from "./used-constraint";
import { writeBinding } from "./write-binding";

type Input = Edit & BindingInput & { constraintId: string };

/**
 * Says how a constraint's keeping can be told: by a verifier with parameters, by a judge, or by nobody. Like its words,
 * this holds for every level that uses it.
 */
export async function bindConstraint(ctx: Context, input: Input): Promise<ReviewItem> {
  const { projectId, instructionId, constraintId, version } = input;
  const editor = await authorisedEditor(ctx, projectId, "constraints.bind");
  if (input.binding.state === "bound") await prepareFor([input.binding.verifierId]);
  return ctx.db.$transaction(async (tx) => {
    const current = await lockedInstruction(tx, input);
    const { constraint, next, isThere, isOwn } = await decided(tx, current, input, editor.userId);
    if (isThere && (current.version === version || isOwn)) return editedItem(tx, input, editor);
    if (current.version !== version) throw await staleItem(tx, projectId, instructionId, version);
    await writeBinding(ctx, tx, { projectId, userId: editor.userId, constraint, next, action: "constraint.bind" });
    await afterEdit(tx, { projectId, queryId: current.queryId, constraintIds: [constraintId] });
    return editedItem(tx, input, editor);
  });
}

async function decided(tx: Db, current: Awaited<ReturnType<typeof lockedInstruction>>, input: Input, userId: string) {
  const constraint = await usedConstraint(tx, current, input.constraintId);
  const last = await lastBindingChange(tx, input.constraintId);
  const { bound } = constraint;
  const next = rebound(bound, input.binding, input.text, last);
  const isAlready = (input.text ?? bound.text) === bound.text && isSameBinding(bound, { ...next, bindingSource: null });
  return {
    constraint,
    next,
    isThere: isAlready || (next.text === bound.text && isSameBinding(bound, next)),
    isOwn: last?.userId === userId,
  };
}
