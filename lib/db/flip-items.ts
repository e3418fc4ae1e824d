import { withdrawnReason } from "@/lib/schema/filter-flip";
import type { ItemStatus } from "@/lib/schema/run";
import type { Sql } from "./sql";
import { keptText } from "./standing-sql";

export interface ItemMark {
  stage: string;
  subjectId: string;
  status: ItemStatus;
  isWithdrawn: boolean;
}

/** The ledger's rows about these subjects. */
export function itemMarks(sql: Sql, runId: string, subjectIds: readonly string[]): Promise<ItemMark[]> {
  return sql.query<ItemMark & Record<string, unknown>>(
    `select stage, "subjectId", status::text as status, status = 'dropped' and reason is not distinct from $3 as "isWithdrawn"
     from "RunItem" where "runId" = $1::uuid and "subjectId" = any($2::uuid[])`,
    [runId, subjectIds, withdrawnReason],
  );
}

/** A settled row of a filter follows what a person decided, and says by whom. */
export async function decideFilterItem(
  sql: Sql,
  key: { runId: string; stage: string; subjectId: string },
  decided: { status: "kept" | "dropped"; reason: string | null; detail: string },
): Promise<void> {
  await sql.query(
    `update "RunItem" set status = $4::"ItemStatus", reason = $5, detail = $6, "settledAt" = now()
     where "runId" = $1::uuid and stage = $2 and "subjectId" = $3::uuid and status in ('kept', 'dropped')`,
    [key.runId, key.stage, key.subjectId, decided.status, decided.reason, decided.detail],
  );
}

/** Rows that were set aside wait once more; returns how many. Their calls are answered from what was paid already. */
export async function reopenWithdrawn(sql: Sql, runId: string, subjectIds: readonly string[]): Promise<number> {
  const rows = await sql.query(
    `update "RunItem" set status = 'waiting', reason = null, detail = null, "settledAt" = null
     where "runId" = $1::uuid and "subjectId" = any($2::uuid[]) and status = 'dropped' and reason = $3 returning 1`,
    [runId, subjectIds, withdrawnReason],
  );
  return rows.length;
}

/** A kept and answered level that stands in no turn of its query's chain, where there are levels enough for one. */
const staleChain = `exists (select 1 from "Instruction" n join "Answer" a on a."instructionId" = n.id and a.kind = 'answer'
    where n."queryId" = $2::uuid and n.track = 'general' and ${keptText("n")}
      and not exists (select 1 from "Chain" c join "ChainTurn" t on t."chainId" = c.id join "Instruction" m on m.id = t."instructionId"
        where c."queryId" = n."queryId" and m.level = n.level and m."filterDecision" is distinct from 'drop'))
  and (select count(distinct n.level) from "Instruction" n join "Answer" a on a."instructionId" = n.id and a.kind = 'answer'
    where n."queryId" = $2::uuid and n.track = 'general' and ${keptText("n")}) >= $3::int`;

interface ChainKey {
  runId: string;
  queryId: string;
  minLevels: number;
}

/** Whether the query's chain was built without a level that is kept and answered now. */
export async function isChainStale(sql: Sql, { runId, queryId, minLevels }: ChainKey): Promise<boolean> {
  const rows = await sql.query(
    `select 1 from "RunItem" i where i."runId" = $1::uuid and i.stage = 'chain' and i."subjectId" = $2::uuid
       and i.status in ('kept', 'dropped', 'failed') and i.reason is distinct from $4 and ${staleChain}`,
    [runId, queryId, minLevels, withdrawnReason],
  );
  return rows.length > 0;
}

/** Has such a chain built again: that asks nothing of a model. Returns how many rows wait for it. */
export async function reopenStaleChain(sql: Sql, { runId, queryId, minLevels }: ChainKey): Promise<number> {
  const rows = await sql.query(
    `update "RunItem" i set status = 'waiting', reason = null, detail = null, "failureKind" = null, retryable = null, "settledAt" = null
     where i."runId" = $1::uuid and i.stage = 'chain' and i."subjectId" = $2::uuid and i.status in ('kept', 'dropped', 'failed')
       and ${staleChain} returning 1`,
    [runId, queryId, minLevels],
  );
  return rows.length;
}

/** What one call of a stage has cost this run so far, by its latest ones. */
export async function meanCallCosts(sql: Sql, runId: string, stages: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql.query<{ stage: string; mean: number | null }>(
    `select s.stage, (select avg(c."costMicroUsd")::float8 from (
       select "costMicroUsd" from "ModelCall" where "runId" = $1::uuid and stage = s.stage and outcome = 'ok' limit 50) c) as mean
     from unnest($2::text[]) as s(stage)`,
    [runId, stages],
  );
  return new Map(rows.flatMap(({ stage, mean }) => (mean === null ? [] : [[stage, mean]])));
}
