import type { Fulfilment, SignedLabel } from "@/lib/schema/constraint-verdict";
import type { Db } from "./client";

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

/** Of each person the latest label on each constraint of these answers, unless it was taken back; oldest first. */
export async function standingLabels(db: Db, answerIds: readonly string[]): Promise<SignedLabel[]> {
  if (answerIds.length === 0) return [];
  const rows = await db.constraintLabel.findMany({
    where: { answerId: { in: [...answerIds] } },
    select: { ...columns, idempotencyKey: true, createdAt: true, ordinal: true, user: { select: { name: true } } },
    distinct: ["answerId", "constraintId", "userId"],
    orderBy: { ordinal: "desc" },
  });
  return rows
    .toReversed()
    .flatMap(({ user, fulfilment, idempotencyKey, constraintId, answerId, userId, createdAt }) =>
      fulfilment === null
        ? []
        : [{ id: idempotencyKey, constraintId, answerId, userId, fulfilment, by: user.name, createdAt: createdAt.toISOString() }],
    );
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
