import type { InstructionRow } from "@/lib/schema/instruction-list";
import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { selectionSql } from "./instruction-conditions";
import { type ListOrder, orderSql, placeOf } from "./instruction-order";
import { instructionPage } from "./instruction-page";
import { whileSharingStands } from "./overlap-changes";
import { ask, type Sql } from "./sql";

const clippedTo = 600;
const countedTo = 10_000;

/** A row without its excerpts: where the words stand is not for the database to say. */
export type ListedInstruction = Omit<InstructionRow, "hits">;
type FoundRow = Omit<ListedInstruction, "updatedAt"> & { updatedAt: Date };

/** One page of a selection in the order asked for. */
export async function listedInstructions(
  sql: Sql,
  question: { projectId: string; selection: Selection; order: ListOrder; limit: number },
): Promise<{ rows: ListedInstruction[]; next: string | null }> {
  const { projectId, selection, order, limit } = question;
  const ids = await instructionPage(sql, { projectId, selection, order, limit: limit + 1 });
  const found = await ask<FoundRow & Record<string, unknown>>(
    sql,
    Prisma.sql`
    select i."id", i."ordinal"::text as "ordinal", left(i."text", ${clippedTo}::int) as "text", i."level", i."track", i."reviewState", i."filterDecision",
      i."overridden" as "isOverridden", i."queryDropped" as "isQueryDropped", i."version" > 0 as "isEdited", i."isRehearsal", r."number" as "runNumber", i."queryId",
      i."openFindings", i."updatedAt", i."version",
      (select count(*)::int from "InstructionConstraint" ic where ic."instructionId" = i."id") as "constraintCount"
    from "Instruction" i join "Run" r on r."id" = i."runId" where i."id" = any(${ids}::uuid[]) order by ${orderSql(order)}`,
  );
  const last = found.length > limit ? found[limit - 1] : undefined;
  const rows = found.slice(0, limit).map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  return { rows, next: last ? placeOf(order.sort, last) : null };
}

/** How many rows a selection has: exact up to 10,000, the planner's estimate beyond. */
export async function countedInstructions(db: Db, projectId: string, selection: Selection): Promise<{ count: number; isExact: boolean }> {
  const where = selectionSql(projectId, selection);
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "Instruction" i where ${where} limit ${countedTo + 1}) counted`;
  const count = counted?.count ?? 0;
  if (count <= countedTo) return { count, isExact: true };
  const [explained] = await db.$queryRaw<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }[]>`
    explain (format json) select 1 from "Instruction" i where ${where}`;
  const estimate = explained?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? count;
  return { count: Math.max(Math.round(estimate), countedTo), isExact: false };
}

export interface LockedInstruction {
  id: string;
  runId: string;
  queryId: string;
  version: number;
  text: string;
  originalText: string | null;
  filterDecision: "keep" | "drop" | null;
  overridden: boolean;
}

/** The instruction, held until the transaction ends so that judgements and edits of it come one after another. */
export async function lockInstruction(db: Db, projectId: string, id: string): Promise<LockedInstruction | null> {
  const [row] = await db.$queryRaw<LockedInstruction[]>`
    select "id", "runId", "queryId", "version", "text", "originalText", "filterDecision", "overridden"
    from "Instruction" where "projectId" = ${projectId}::uuid and "id" = ${whileSharingStands(projectId, Prisma.sql`${id}::uuid`)}
    for no key update`;
  return row ?? null;
}

/** Every level of the instruction's query, held in one order: a constraint they share changes for all of them at once. */
export async function lockLevels(db: Db, projectId: string, instructionId: string): Promise<void> {
  await db.$queryRaw`
    select i."id" from "Instruction" i where i."projectId" = ${whileSharingStands(projectId, Prisma.sql`${projectId}::uuid`)}
      and i."queryId" = (select o."queryId" from "Instruction" o where o."id" = ${instructionId}::uuid)
    order by i."id" for no key update`;
}

export async function setReviewState(db: Db, id: string, reviewState: InstructionRow["reviewState"]): Promise<void> {
  await db.instruction.update({ where: { id }, data: { reviewState }, select: { id: true } });
}

export async function setFilterDecision(db: Db, id: string, standing: { decision: "keep" | "drop"; isOverridden: boolean }): Promise<void> {
  const changed = { filterDecision: standing.decision, overridden: standing.isOverridden };
  await db.instruction.update({ where: { id }, data: changed, select: { id: true } });
}

/** Writes a person's text, keeping the first original beside it, and raises the version. */
export async function rewriteInstruction(db: Db, current: LockedInstruction, text: string): Promise<void> {
  const changed = { text, originalText: current.originalText ?? current.text, version: { increment: 1 } };
  await db.instruction.update({ where: { id: current.id }, data: changed, select: { id: true } });
}

export async function raiseVersion(db: Db, ids: readonly string[]): Promise<void> {
  await db.instruction.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 1 } } });
}
