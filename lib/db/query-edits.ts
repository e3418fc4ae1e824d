import type { Db } from "./client";

/** Writes a person's words for a query, keeping the first original beside them. */
export async function rewriteQuery(db: Db, id: string, text: string, original: string): Promise<void> {
  await db.query.update({ where: { id }, data: { text, originalText: original }, select: { id: true } });
}

/** Takes a constraint out of its query's list, or puts it back. */
export async function setDropped(db: Db, constraintId: string, droppedAt: Date | null): Promise<void> {
  await db.constraint.update({ where: { id: constraintId }, data: { droppedAt }, select: { id: true } });
}

interface Signed {
  projectId: string;
  userId: string;
  constraintId: string;
  at: Date;
}

/** Takes a constraint off every instruction that uses it; each is written down with that moment. */
export async function unlinkEverywhere(db: Db, { projectId, userId, constraintId, at }: Signed): Promise<void> {
  await db.$executeRaw`
    with gone as (delete from "InstructionConstraint" where "constraintId" = ${constraintId}::uuid returning "instructionId")
    insert into "ConstraintChange" ("id", "projectId", "userId", "instructionId", "constraintId", "kind", "createdAt")
    select gen_random_uuid(), ${projectId}::uuid, ${userId}, "instructionId", ${constraintId}::uuid, 'removed', ${at} from gone`;
}

/** Puts it back, behind their others, on the instructions it was taken off at that moment; answers which. */
export async function relinkDropped(db: Db, { droppedAt, ...signed }: Signed & { droppedAt: Date }): Promise<string[]> {
  const { projectId, userId, constraintId, at } = signed;
  const rows = await db.$queryRaw<{ instructionId: string }[]>`
    insert into "InstructionConstraint" ("instructionId", "constraintId", "position")
    select c."instructionId", c."constraintId",
      coalesce((select max(u."position") + 1 from "InstructionConstraint" u where u."instructionId" = c."instructionId"), 0)
    from "ConstraintChange" c where c."constraintId" = ${constraintId}::uuid and c."kind" = 'removed' and c."createdAt" = ${droppedAt}
    on conflict do nothing returning "instructionId"`;
  const ids = rows.map(({ instructionId }) => instructionId);
  await db.$executeRaw`
    insert into "ConstraintChange" ("id", "projectId", "userId", "instructionId", "constraintId", "kind", "createdAt")
    select gen_random_uuid(), ${projectId}::uuid, ${userId}, id, ${constraintId}::uuid, 'added', ${at} from unnest(${ids}::uuid[]) id`;
  return ids;
}
