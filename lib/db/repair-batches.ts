import * as z from "zod";
import { ChainState } from "@/lib/schema/chain-state";
import { type RepairBatch, SkippedFinding } from "@/lib/schema/finding-list";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface NewBatch {
  id: string;
  projectId: string;
  createdById: string;
  findings: number;
  skipped: readonly SkippedFinding[];
  createdAt: Date;
}

export interface NewBatchRow {
  queryId: string;
  instructionIds: readonly string[];
  findingIds: readonly string[];
  before: ChainState;
  after: ChainState;
}

export async function addBatch(sql: Sql, batch: NewBatch, rows: readonly NewBatchRow[]): Promise<void> {
  const { id, projectId, createdById, findings, skipped, createdAt } = batch;
  await sql.query(
    `insert into "RepairBatch" (id, "projectId", "createdById", findings, skipped, "createdAt")
     values ($1::uuid, $2::uuid, $3, $4::int, $5::jsonb, $6::timestamptz)`,
    [id, projectId, createdById, findings, jsonParameter(skipped), createdAt],
  );
  await sql.query(
    `insert into "RepairBatchRow" ("batchId", "queryId", "instructionIds", "findingIds", before, after)
     select $2::uuid, e."queryId", array(select jsonb_array_elements_text(e."instructionIds")),
       array(select jsonb_array_elements_text(e."findingIds")), e.before, e.after
     from jsonb_to_recordset($1::jsonb) as e("queryId" uuid, "instructionIds" jsonb, "findingIds" jsonb, before jsonb, after jsonb)`,
    [jsonParameter(rows), id],
  );
}

const columns = {
  id: true,
  ordinal: true,
  findings: true,
  skipped: true,
  createdAt: true,
  undoneAt: true,
  createdBy: { select: { name: true } },
  rows: { select: { queryId: true, instructionIds: true } },
} as const;

export async function batchById(db: Db, projectId: string, id: string): Promise<RepairBatch | null> {
  const found = await db.repairBatch.findFirst({ where: { id, projectId }, select: columns });
  return found && batchOf(found);
}

/** Whether the id is taken, in whatever project. */
export async function isBatch(db: Db, id: string): Promise<boolean> {
  return (await db.repairBatch.count({ where: { id } })) > 0;
}

/** Batches, newest first. */
export async function batchPage(db: Db, question: { projectId: string; after: bigint | null; limit: number }) {
  const { projectId, after, limit } = question;
  const found = await db.repairBatch.findMany({
    where: { projectId, ...(after === null ? {} : { ordinal: { lt: after } }) },
    select: columns,
    orderBy: { ordinal: "desc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  return { rows: rows.map(batchOf), next: found.length > limit ? (rows.at(-1)?.ordinal.toString() ?? null) : null };
}

const StoredRow = z.object({ queryId: z.string(), instructionIds: z.array(z.string()), before: ChainState, after: ChainState });
export type StoredBatchRow = z.infer<typeof StoredRow>;

/** What a batch did and nobody has undone, held until the transaction ends. */
export async function batchRowsToUndo(sql: Sql, batchId: string): Promise<StoredBatchRow[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `select "queryId", "instructionIds", before, after from "RepairBatchRow" where "batchId" = $1::uuid and "undoneAt" is null
     order by "queryId" for update`,
    [batchId],
  );
  return z.array(StoredRow).parse(rows);
}

export interface UndoneRow {
  queryId: string;
  refusedBecause: string | null;
}

export async function markUndone(sql: Sql, batchId: string, by: { userId: string; at: Date }, rows: readonly UndoneRow[]): Promise<void> {
  await sql.query(
    `update "RepairBatchRow" r set "refusedBecause" = e."refusedBecause",
       "undoneAt" = case when e."refusedBecause" is null then $3::timestamptz end
     from jsonb_to_recordset($2::jsonb) as e("queryId" uuid, "refusedBecause" text) where r."batchId" = $1::uuid and r."queryId" = e."queryId"`,
    [batchId, jsonParameter(rows), by.at],
  );
  await sql.query(
    `update "RepairBatch" set "undoneAt" = $2::timestamptz, "undoneById" = $3 where id = $1::uuid and "undoneAt" is null
       and exists (select 1 from "RepairBatchRow" where "batchId" = $1::uuid and "undoneAt" is not null)`,
    [batchId, by.at, by.userId],
  );
}

type Found = Prisma.RepairBatchGetPayload<{ select: typeof columns }>;

function batchOf({ id, findings, skipped, createdAt, undoneAt, createdBy, rows }: Found): RepairBatch {
  return {
    id,
    findings,
    instructionIds: rows.flatMap(({ instructionIds }) => instructionIds),
    queryIds: rows.map(({ queryId }) => queryId),
    skipped: z.array(SkippedFinding).parse(skipped),
    by: createdBy.name,
    createdAt: createdAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
