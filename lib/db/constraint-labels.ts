import type { Fulfilment, SignedLabel } from "@/lib/schema/constraint-verdict";
import type { Db } from "./client";
import { dated } from "./json-date";

export interface NewLabel {
  id: string;
  projectId: string;
  userId: string;
  constraintId: string;
  answerId: string;
  fulfilment: Fulfilment | null;
  idempotencyKey: string;
  createdAt: Date;
}

const columns = { id: true, projectId: true, userId: true, constraintId: true, answerId: true, fulfilment: true } as const;

export async function addLabel(db: Db, row: NewLabel): Promise<void> {
  await db.constraintLabel.create({ data: row, select: { id: true } });
}

export function labelByKey(db: Db, idempotencyKey: string) {
  return db.constraintLabel.findUnique({ where: { idempotencyKey }, select: columns });
}

/** The labels that stand on an answer, oldest first. */
export async function standingLabels(db: Db, answerId: string): Promise<SignedLabel[]> {
  const [found] = await db.$queryRaw<{ labels: SignedLabel[] }[]>`select larch_standing_labels(array[${answerId}::uuid]) as "labels"`;
  return (found?.labels ?? []).map(dated);
}

/** Whether the instruction uses the constraint and the answer is one of its answers. */
export async function isUseWithAnswer(
  db: Db,
  question: { projectId: string; instructionId: string; constraintId: string; answerId: string },
): Promise<boolean> {
  const { projectId, instructionId, constraintId, answerId } = question;
  const where = { id: instructionId, projectId, constraints: { some: { constraintId } }, answers: { some: { id: answerId } } };
  return (await db.instruction.count({ where })) > 0;
}
