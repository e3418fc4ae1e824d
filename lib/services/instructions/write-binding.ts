import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { addBindingChange, jsonValue, setBoundWords } from "@/lib/db/constraint-bindings";
import { addTextEdit } from "@/lib/db/instruction-edits";
import { raiseVersion } from "@/lib/db/instructions";
import type { BoundWords } from "@/lib/schema/constraint-input";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import type { UsedConstraint } from "./used-constraint";

export interface BindingWrite {
  projectId: string;
  userId: string;
  constraint: UsedConstraint;
  next: BoundWords;
  action: "constraint.edit" | "constraint.bind";
}

/** Writes down a constraint's new words and binding, what they were, and that every level using it changed. */
export async function writeBinding(ctx: Context, tx: Db, { projectId, userId, constraint, next, action }: BindingWrite): Promise<void> {
  const { id: constraintId, bound: before, usedBy } = constraint;
  const signed = { projectId, userId, constraintId, createdAt: ctx.now() };
  await setBoundWords(tx, constraint, next);
  await raiseVersion(tx, usedBy);
  if (before.text !== next.text) await addTextEdit(tx, { id: randomUUID(), ...signed, before: before.text, after: next.text });
  await addBindingChange(tx, { id: randomUUID(), ...signed, before, after: next });
  const after = jsonValue({ ...next, usedBy });
  await noteAudit(ctx, tx, { projectId, action, subject: `constraint ${constraintId}`, before: jsonValue(before), after });
}
