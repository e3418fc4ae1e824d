import type { FailureKind } from "@/lib/schema/call-outcome";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface SettledItem {
  itemId: string;
  status: "kept" | "dropped" | "failed";
  reason: string | null;
  detail: string | null;
  failureKind: FailureKind | null;
  retryable: boolean | null;
}

/** Gives waiting items their end. Returns the subjects that were still waiting: only theirs is anything to be written for. */
export async function settleItems(sql: Sql, items: readonly SettledItem[]): Promise<Set<string>> {
  const rows = await sql.query<{ subjectId: string }>(
    `update "RunItem" i set status = s.status::"ItemStatus", reason = s.reason, detail = s.detail,
       "failureKind" = s."failureKind"::"FailureKind", retryable = s.retryable, "settledAt" = now()
     from jsonb_to_recordset($1::jsonb) as s("itemId" uuid, status text, reason text, detail text, "failureKind" text, retryable boolean)
     where i.id = s."itemId" and i.status = 'waiting' returning i."subjectId"`,
    [jsonParameter(items)],
  );
  return new Set(rows.map(({ subjectId }) => subjectId));
}

export interface NewItem {
  stage: string;
  subjectId: string;
  status: "waiting" | "held";
}

export interface PlacedItem {
  id: string;
  stage: string;
  status: "waiting" | "held";
}

/** Adds ledger rows; those already there stay as they are. Returns only the rows that are new. */
export async function addItems(sql: Sql, runId: string, items: readonly NewItem[]): Promise<PlacedItem[]> {
  if (items.length === 0) return [];
  return sql.query<{ id: string; stage: string; status: "waiting" | "held" }>(
    `insert into "RunItem" (id, "runId", stage, "subjectId", status)
     select gen_random_uuid(), $1::uuid, s.stage, s."subjectId", s.status::"ItemStatus"
     from jsonb_to_recordset($2::jsonb) as s(stage text, "subjectId" uuid, status text)
     on conflict ("runId", stage, "subjectId") do nothing returning id, stage, status::text as status`,
    [runId, jsonParameter(items)],
  );
}

/** What a barrier stage made is made again: its settled items wait once more. */
export async function reopenItems(sql: Sql, runId: string, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  await sql.query(
    `update "RunItem" i set status = s.status::"ItemStatus", reason = null, detail = null, "failureKind" = null, retryable = null, "settledAt" = null
     from jsonb_to_recordset($2::jsonb) as s(stage text, "subjectId" uuid, status text)
     where i."runId" = $1::uuid and i.stage = s.stage and i."subjectId" = s."subjectId" and i.status in ('kept', 'dropped', 'failed')`,
    [runId, jsonParameter(items)],
  );
}

/** True while something of these stages is still to be done or decided. */
export async function hasOpenItems(sql: Sql, runId: string, stages: readonly string[]): Promise<boolean> {
  const rows = await sql.query(
    `select 1 from "RunItem" where "runId" = $1::uuid and stage = any($2::text[]) and status in ('waiting', 'held') limit 1`,
    [runId, stages],
  );
  return rows.length > 0;
}

export async function waitingItemIds(sql: Sql, runId: string, stage: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select id from "RunItem" where "runId" = $1::uuid and stage = $2 and status = 'waiting' order by "createdAt", id`,
    [runId, stage],
  );
  return rows.map(({ id }) => id);
}

/** Whether something waits in the stages not closed, and whether something is held at a gate. */
export async function openStatuses(sql: Sql, runId: string, closed: readonly string[]): Promise<{ waiting: boolean; held: boolean }> {
  const [row] = await sql.query<{ waiting: boolean; held: boolean }>(
    `select exists(select 1 from "RunItem" where "runId" = $1::uuid and status = 'waiting' and stage <> all($2::text[])) as waiting,
       exists(select 1 from "RunItem" where "runId" = $1::uuid and status = 'held') as held`,
    [runId, closed],
  );
  return row ?? { waiting: false, held: false };
}

export async function waitingItems(sql: Sql, runId: string): Promise<{ id: string; stage: string }[]> {
  return sql.query(`select id, stage from "RunItem" where "runId" = $1::uuid and status = 'waiting' order by "createdAt", id`, [runId]);
}

/** Lets failed items wait again, as a new attempt; returns how many. */
export async function reopenFailed(
  sql: Sql,
  runId: string,
  which: { itemIds: readonly string[] | null; stage: string | null; kind: FailureKind | null },
): Promise<number> {
  const rows = await sql.query(
    `update "RunItem" set status = 'waiting', attempt = attempt + 1, reason = null, detail = null, "failureKind" = null, retryable = null,
       "settledAt" = null
     where "runId" = $1::uuid and status = 'failed' and retryable and ($2::uuid[] is null or id = any($2::uuid[]))
       and ($3::text is null or stage = $3::text) and ($4::text is null or "failureKind" = $4::text::"FailureKind") returning 1`,
    [runId, which.itemIds, which.stage, which.kind],
  );
  return rows.length;
}
