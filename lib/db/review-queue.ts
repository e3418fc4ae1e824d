import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { hasJudged, selectionSql } from "./instruction-conditions";
import { instructionPage } from "./instruction-page";
import type { Sql } from "./sql";
import { stands } from "./standing-sql";

/** Ids of the next instructions of a selection on which this person has no standing verdict, in the project's order. */
export function queuedIds(
  sql: Sql,
  question: { projectId: string; userId: string; selection: Selection; after: bigint; limit: number },
): Promise<string[]> {
  const { projectId, userId, selection, after, limit } = question;
  const order = { sort: "ordinal", order: "asc", after: after.toString() } as const;
  return instructionPage(sql, { projectId, selection, also: Prisma.sql`not ${hasJudged(userId)}`, order, limit });
}

/** How many are left of them, counted up to `upTo`. */
export async function countQueued(
  db: Db,
  question: { projectId: string; userId: string; selection: Selection; upTo: number },
): Promise<number> {
  const { projectId, userId, selection, upTo } = question;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "Instruction" i
      where ${selectionSql(projectId, selection)} and not ${hasJudged(userId)} limit ${upTo}) left_over`;
  return row?.count ?? 0;
}

/** How many items of a shared-out queue this person may still be given, or holds: counted up to `upTo`. Others' batches are left out. */
export async function countRoomy(
  db: Db,
  question: { projectId: string; userId: string; selection: Selection; overlap: number; upTo: number },
): Promise<number> {
  const { projectId, userId, selection, overlap, upTo } = question;
  const held = await db.assignment.count({ where: { projectId, userId, status: { in: ["open", "returned"] } } });
  // The first condition on the slots lets the index leave out what is full, however much that is.
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "Instruction" i left join "ReviewBatch" b on b."id" = i."batchId"
      where ${selectionSql(projectId, { ...selection, states: [] })}
        and i."takenSlots" < greatest(${overlap}::int, (select max(o."overlap") from "ReviewBatch" o where o."projectId" = ${projectId}::uuid and o."closedAt" is null))
        and i."takenSlots" < coalesce(b."overlap", ${overlap}::int)
        and (b."id" is null or ((b."people" = array[]::text[] or ${userId} = any(b."people"))
          and (b."skill" is null or exists (select 1 from "Membership" m where m."projectId" = i."projectId" and m."userId" = ${userId} and b."skill" = any(m."skills")))))
        and not exists (select 1 from "Assignment" a where a."instructionId" = i."id" and a."userId" = ${userId} and a."status" <> 'lapsed')
        and not ${hasJudged(userId)} and not exists (select 1 from "GoldItem" g where g."instructionId" = i."id")
      limit ${Math.max(0, upTo - held)}) left_over`;
  return Math.min(upTo, held + (row?.count ?? 0));
}

export async function countReturned(db: Db, projectId: string, userId: string): Promise<number> {
  return db.assignment.count({ where: { projectId, userId, status: "returned" } });
}

/** How many verdicts a person gave since a moment, those taken back left out. */
export async function countGivenSince(db: Db, question: { projectId: string; userId: string; since: Date }): Promise<number> {
  const { projectId, userId, since } = question;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Verdict" v
    where v."projectId" = ${projectId}::uuid and v."userId" = ${userId} and v."createdAt" >= ${since} and ${stands}`;
  return row?.count ?? 0;
}
