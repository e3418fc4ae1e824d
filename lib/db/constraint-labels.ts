import type { Fulfilment, SignedLabel } from "@/lib/schema/constraint-verdict";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
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

/**
 * Of each person the latest label on each constraint of these answers, unless it was taken back, as JSON; oldest first.
 *
 * @param answers which of `"Answer" a`
 */
export function standingLabelsSql(answers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(json_build_object('id', l."idempotencyKey", 'constraintId', l."constraintId", 'answerId', l."answerId",
      'userId', l."userId", 'fulfilment', l."fulfilment", 'by', u."name", 'createdAt', l."createdAt") order by l."ordinal"), '[]'::json)
    from (select distinct on (l."answerId", l."constraintId", l."userId") l.* from "Answer" a join "ConstraintLabel" l on l."answerId" = a."id"
      where ${answers} order by l."answerId", l."constraintId", l."userId", l."ordinal" desc) l
    join "User" u on u."id" = l."userId" where l."fulfilment" is not null)`;
}

/** The labels that stand on an answer, oldest first. */
export async function standingLabels(db: Db, answerId: string): Promise<SignedLabel[]> {
  const [found] = await db.$queryRaw<{ labels: SignedLabel[] }[]>`
    select ${standingLabelsSql(Prisma.sql`a."id" = ${answerId}::uuid`)} as "labels"`;
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
