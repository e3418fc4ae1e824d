import type { Db } from "@/lib/db/client";
import { constraintFor } from "@/lib/db/instruction-edits";
import type { LockedInstruction } from "@/lib/db/instructions";
import { AppError } from "@/lib/errors";

/** A constraint the instruction uses, with its binding and every level that shares it. */
export async function usedConstraint(tx: Db, { id: instructionId, queryId }: LockedInstruction, constraintId: string) {
  const constraint = await constraintFor(tx, { queryId, instructionId, constraintId });
  if (!constraint?.isUsed) throw new AppError("not_found", `constraint ${constraintId} is not one of this instruction's`);
  return constraint;
}

export type UsedConstraint = Omit<Awaited<ReturnType<typeof usedConstraint>>, "isUsed" | "droppedAt">;
