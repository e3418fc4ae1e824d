import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { selectionSql } from "./instruction-conditions";

export interface NewBatch {
  id: string;
  projectId: string;
  name: string;
  overlap: number | null;
  people: string[];
  skill: string | null;
  selection: Selection;
  createdById: string;
  createdAt: Date;
}

export async function addBatch(db: Db, row: NewBatch): Promise<void> {
  await db.reviewBatch.create({ data: row, select: { id: true } });
}

/** Puts a selection's items into the batch in one statement, but for those of another open batch and gold. How many it took. */
export async function fillBatch(db: Db, { id, projectId, selection }: Pick<NewBatch, "id" | "projectId" | "selection">): Promise<number> {
  await db.$executeRaw`
    with chosen as (
      select i."id" from "Instruction" i where ${selectionSql(projectId, selection)} and i."batchId" is null
        and not exists (select 1 from "GoldItem" g where g."instructionId" = i."id")
      for no key update of i
    ), noted as (
      insert into "ReviewBatchItem" ("batchId", "instructionId") select ${id}::uuid, c."id" from chosen c returning "instructionId"
    )
    update "Instruction" i set "batchId" = ${id}::uuid from noted n where i."id" = n."instructionId"`;
  const items = await db.reviewBatchItem.count({ where: { batchId: id } });
  await db.reviewBatch.update({ where: { id }, data: { items }, select: { id: true } });
  return items;
}

/** Closes a batch: its items are the open queue's again. Null where there is none. */
export async function closeBatch(db: Db, { id, projectId, now }: { id: string; projectId: string; now: Date }): Promise<boolean> {
  const { count } = await db.reviewBatch.updateMany({ where: { id, projectId, closedAt: null }, data: { closedAt: now } });
  if (count > 0) await db.$executeRaw`update "Instruction" set "batchId" = null where "batchId" = ${id}::uuid`;
  return count > 0;
}

const columns = {
  id: true,
  ordinal: true,
  name: true,
  selection: true,
  overlap: true,
  people: true,
  skill: true,
  items: true,
  createdAt: true,
  closedAt: true,
  createdBy: { select: { name: true } },
} as const;

export function batchById(db: Db, projectId: string, id: string) {
  return db.reviewBatch.findFirst({ where: { id, projectId }, select: columns });
}

/** Newest first; `before` is the last ordinal of the page before. */
export function listedBatches(db: Db, { projectId, before, limit }: { projectId: string; before: bigint | null; limit: number }) {
  return db.reviewBatch.findMany({
    where: { projectId, ...(before === null ? {} : { ordinal: { lt: before } }) },
    select: columns,
    orderBy: { ordinal: "desc" },
    take: limit,
  });
}

/** How many items of each batch have all their verdicts. */
export async function doneInBatches(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ batchId: string; done: number }[]>`
    select b."batchId", count(*)::int as "done" from "ReviewBatchItem" b join "Instruction" i on i."id" = b."instructionId"
    where b."batchId" = any(${ids}::uuid[]) and i."consensus" <> 'open' group by b."batchId"`;
  return new Map(rows.map(({ batchId, done }) => [batchId, done]));
}
