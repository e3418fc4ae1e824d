import { BulkAction, BulkScope, type BulkVerb } from "@/lib/schema/bulk-action";
import type { ReviewState } from "@/lib/schema/instruction";
import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { selectionSql } from "./instruction-conditions";
import { stands } from "./standing-sql";

const columns = {
  id: true,
  ordinal: true,
  projectId: true,
  createdById: true,
  verb: true,
  reason: true,
  scope: true,
  status: true,
  statusReason: true,
  total: true,
  reached: true,
  skipped: true,
  undoReached: true,
  left: true,
  createdAt: true,
  finishedAt: true,
  undoneAt: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.BulkActionSelect;

export type StoredBulkAction = Prisma.BulkActionGetPayload<{ select: typeof columns }>;

export function bulkActionById(db: Db, id: string): Promise<StoredBulkAction | null> {
  return db.bulkAction.findUnique({ where: { id }, select: columns });
}

/** Held until the transaction ends, so that it starts once and is undone once. */
export async function lockBulkAction(db: Db, projectId: string, id: string): Promise<StoredBulkAction | null> {
  await db.$queryRaw`select "id" from "BulkAction" where "id" = ${id}::uuid and "projectId" = ${projectId}::uuid for update`;
  return db.bulkAction.findFirst({ where: { id, projectId }, select: columns });
}

/** Newest first; drafts are nobody's business. */
export async function bulkActionPage(db: Db, question: { projectId: string; after: bigint | null; limit: number }) {
  const { projectId, after, limit } = question;
  const found = await db.bulkAction.findMany({
    where: { projectId, status: { not: "draft" }, ...(after === null ? {} : { ordinal: { lt: after } }) },
    orderBy: { ordinal: "desc" },
    take: limit + 1,
    select: columns,
  });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal.toString() ?? null) : null };
}

export interface Draft {
  id: string;
  projectId: string;
  userId: string;
  verb: BulkVerb;
  scope: BulkScope;
  at: Date;
}

/** Writes a snapshot down: each row as it is now. At most `limit` rows; the answer is how many were written. */
export async function addDraft(
  db: Db,
  draft: Draft,
  rows: { selection: Selection; ids: readonly string[] | null; limit: number },
): Promise<number> {
  const { id, projectId, userId, verb, scope, at } = draft;
  const kept = scope.kind === "ids" ? { kind: scope.kind, ids: [] } : scope;
  const made = { id, projectId, createdById: userId, verb, scope: kept, total: 0, createdAt: at };
  await db.bulkAction.create({ data: made, select: { id: true } });
  const chosen = rows.ids === null ? Prisma.sql`true` : Prisma.sql`i."id" = any(${[...rows.ids]}::uuid[])`;
  const total = await db.$executeRaw`
    insert into "BulkActionRow" ("bulkActionId", "position", "instructionId", "itemVersion", "stateBefore", "withdrawsId")
    select ${id}::uuid, row_number() over (order by i."ordinal"), i."id", i."version", i."reviewState", ${verb === "withdraw" ? Prisma.sql`own."id"` : Prisma.sql`null`}
    from "Instruction" i ${verb === "withdraw" ? ownVerdictSql(userId) : Prisma.empty}
    where ${selectionSql(projectId, rows.selection)} and ${chosen} order by i."ordinal" limit ${rows.limit}`;
  await db.bulkAction.update({ where: { id }, data: { total }, select: { id: true } });
  return total;
}

function ownVerdictSql(userId: string): Prisma.Sql {
  return Prisma.sql`cross join lateral (select v."id" from "Verdict" v where v."instructionId" = i."id" and v."userId" = ${userId}
    and ${stands} order by v."ordinal" desc limit 1) own`;
}

export async function draftByState(db: Db, id: string): Promise<{ state: ReviewState; count: number }[]> {
  return db.$queryRaw<{ state: ReviewState; count: number }[]>`
    select "stateBefore" as "state", count(*)::int as "count" from "BulkActionRow" where "bulkActionId" = ${id}::uuid group by 1`;
}

/** Snapshots that nobody acted on. */
export async function dropOldDrafts(db: Db, before: Date): Promise<void> {
  await db.bulkAction.deleteMany({ where: { status: "draft", createdAt: { lt: before } } });
}

export async function setRunning(db: Db, id: string, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await db.bulkAction.update({ where: { id }, data: { status: "running", reason, startedAt: at }, select: { id: true } });
}

export async function setUndoing(db: Db, id: string, { userId, at }: { userId: string; at: Date }): Promise<void> {
  await db.bulkAction.update({
    where: { id },
    data: { status: "undoing", statusReason: null, undoneById: userId, undoneAt: at },
    select: { id: true },
  });
}

export async function failBulkAction(db: Db, id: string, statusReason: string): Promise<void> {
  const where = { id, status: { in: ["running" as const, "undoing" as const] } };
  await db.bulkAction.updateMany({ where, data: { status: "failed", statusReason } });
}

export function bulkActionOf(row: StoredBulkAction, userId: string | null): BulkAction {
  const { projectId: _project, createdById, createdBy, ordinal, scope, ...rest } = row;
  return BulkAction.parse({
    ...rest,
    scope: BulkScope.parse(scope),
    ordinal: ordinal.toString(),
    by: createdBy.name,
    isMine: createdById === userId,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  });
}
