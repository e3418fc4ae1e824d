import type { DiscussionFilter, DiscussionRow } from "@/lib/schema/discussion";
import { Level } from "@/lib/schema/instruction";
import type { Db } from "./client";
import { countUnseen } from "./comments";
import { Prisma } from "./generated/client";

/** The instruction's open discussion, if there is one. */
export function openDiscussion(db: Db, projectId: string, instructionId: string) {
  return db.discussion.findFirst({
    where: { projectId, instructionId, settledAt: null },
    select: { id: true, openedAt: true, openedBy: { select: { name: true } } },
  });
}

/** Opens one; where two people do so at once, one of them is open and both comments stand in it. */
export async function startDiscussion(
  db: Db,
  row: { id: string; projectId: string; instructionId: string; openedById: string; openedAt: Date },
): Promise<boolean> {
  const { id, projectId, instructionId, openedById, openedAt } = row;
  const count = await db.$executeRaw`
    insert into "Discussion" ("id", "projectId", "instructionId", "openedById", "openedAt")
    values (${id}::uuid, ${projectId}::uuid, ${instructionId}::uuid, ${openedById}, ${openedAt})
    on conflict ("instructionId") where "settledAt" is null do nothing`;
  return count > 0;
}

/** False where it was not open any more. */
export async function settleDiscussion(db: Db, row: { id: string; settledById: string; settledAt: Date }): Promise<boolean> {
  const { id, ...data } = row;
  const { count } = await db.discussion.updateMany({ where: { id, settledAt: null }, data });
  return count > 0;
}

export function discussionIn(db: Db, projectId: string, id: string) {
  return db.discussion.findFirst({ where: { id, projectId }, select: { id: true, instructionId: true, settledAt: true } });
}

interface Row extends Omit<DiscussionRow, "openedAt" | "level" | "lastComment"> {
  level: number;
  openedAt: Date;
  lastBy: string | null;
  lastBody: string | null;
  lastAt: Date | null;
}

/** One page of a project's discussions, newest first. */
export async function discussionPage(
  db: Db,
  question: { projectId: string; userId: string | null; state: DiscussionFilter["state"]; before: bigint | null; limit: number },
): Promise<{ rows: DiscussionRow[]; next: string | null }> {
  const { projectId, userId, state, before, limit } = question;
  const found = await db.$queryRaw<Row[]>`
    select d."id", d."ordinal"::text, d."instructionId", i."level", left(i."text", 300) as "text", o."name" as "openedBy", d."openedAt",
      s."name" as "settledBy", (select count(*)::int from "Comment" c where c."instructionId" = d."instructionId") as "comments",
      l."by" as "lastBy", l."body" as "lastBody", l."createdAt" as "lastAt", ${mentioned(userId)} as "isMentioned"
    from "Discussion" d join "Instruction" i on i."id" = d."instructionId" join "User" o on o."id" = d."openedById"
    left join "User" s on s."id" = d."settledById"
    left join lateral (
      select u."name" as "by", left(c."body", 300) as "body", c."createdAt" from "Comment" c join "User" u on u."id" = c."userId"
      where c."instructionId" = d."instructionId" order by c."createdAt" desc limit 1) l on true
    where d."projectId" = ${projectId}::uuid and ${stateSql(state, userId)} and (${before}::bigint is null or d."ordinal" < ${before})
    order by d."ordinal" desc limit ${limit + 1}`;
  const rows = found.slice(0, limit).map(rowOf);
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}

/** How many are open, and how many comments name the person that they have not looked at. */
export async function discussionCounts(db: Db, projectId: string, userId: string | null): Promise<{ open: number; unseen: number }> {
  const [open, unseen] = await Promise.all([
    db.discussion.count({ where: { projectId, settledAt: null } }),
    userId === null ? 0 : countUnseen(db, projectId, userId),
  ]);
  return { open, unseen };
}

function stateSql(state: DiscussionFilter["state"], userId: string | null): Prisma.Sql {
  if (state === "open") return Prisma.sql`d."settledAt" is null`;
  if (state === "settled") return Prisma.sql`d."settledAt" is not null`;
  return Prisma.sql`exists (select from "Comment" c left join "Mention" m on m."commentId" = c."id"
    where c."instructionId" = d."instructionId" and (c."userId" = ${userId} or m."userId" = ${userId}))`;
}

function mentioned(userId: string | null): Prisma.Sql {
  return Prisma.sql`exists (select from "Comment" c join "Mention" m on m."commentId" = c."id"
    where c."instructionId" = d."instructionId" and m."userId" = ${userId} and m."seenAt" is null)`;
}

function rowOf({ lastBy, lastBody, lastAt, openedAt, level, ...row }: Row): DiscussionRow {
  const lastComment = lastBy === null || lastAt === null ? null : { by: lastBy, body: lastBody ?? "", createdAt: lastAt.toISOString() };
  return { ...row, level: Level.parse(level), openedAt: openedAt.toISOString(), lastComment };
}
