import { FailureKind } from "@/lib/schema/call-outcome";
import { ItemStatus, type PauseReason, type RunStatus } from "@/lib/schema/run";
import type { Sql } from "./sql";

/** A run's id by its id or its number in the project; null where the project has no such run. */
export async function findRunId(sql: Sql, projectId: string, reference: string): Promise<string | null> {
  const isNumber = /^\d{1,9}$/.test(reference);
  const isId = /^[0-9a-f-]{36}$/i.test(reference);
  if (!isNumber && !isId) return null;
  const [row] = await sql.query<{ id: string }>(
    `select id from "Run" where "projectId" = $1::uuid and ${isNumber ? "number = $2::int" : "id = $2::uuid"}`,
    [projectId, isNumber ? Number(reference) : reference],
  );
  return row?.id ?? null;
}

export interface RunRow {
  id: string;
  number: number;
  name: string;
  status: RunStatus;
  pauseReason: PauseReason | null;
  pauseDetail: string | null;
  isRehearsal: boolean;
  seedCounts: unknown;
  settings: unknown;
  models: unknown;
  spent: string;
  budget: string | null;
  createdBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const runColumns = `r.id, r.number, r.name, r.status::text as status, r."pauseReason"::text as "pauseReason", r."pauseDetail", r."isRehearsal",
  r."seedCounts", r.settings, r.models, r."spentMicroUsd"::text as spent, r."budgetMicroUsd"::text as budget, u.name as "createdBy",
  r."createdAt", r."finishedAt" from "Run" r left join "User" u on u.id = r."createdById"`;

export async function readRunRow(sql: Sql, projectId: string, runId: string): Promise<RunRow | null> {
  const [row] = await sql.query<RunRow & Record<string, unknown>>(
    `select ${runColumns} where r."projectId" = $1::uuid and r.id = $2::uuid`,
    [projectId, runId],
  );
  return row ?? null;
}

/** Newest first. `after` is the number of the last run of the page before. */
export async function runPage(sql: Sql, projectId: string, page: { after: number | null; limit: number }): Promise<RunRow[]> {
  return sql.query<RunRow & Record<string, unknown>>(
    `select ${runColumns} where r."projectId" = $1::uuid and ($2::int is null or r.number < $2::int) order by r.number desc limit $3::int`,
    [projectId, page.after, page.limit],
  );
}

export interface StatusCount {
  runId: string;
  status: ItemStatus;
  count: number;
}

export async function countItems(sql: Sql, runIds: readonly string[]): Promise<StatusCount[]> {
  return sql.query<StatusCount & Record<string, unknown>>(
    `select "runId", status::text as status, count(*)::int as count from "RunItem" where "runId" = any($1::uuid[]) group by 1, 2`,
    [runIds],
  );
}

/** Instructions each run's filters let through. */
export async function countKeptInstructions(sql: Sql, runIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql.query<{ runId: string; count: number }>(
    `select "runId", count(*)::int as count from "RunItem"
     where "runId" = any($1::uuid[]) and stage = 'instruction_filter' and status = 'kept' group by 1`,
    [runIds],
  );
  return new Map(rows.map(({ runId, count }) => [runId, count]));
}

/** The ledger's figures, in one statement: each row has one status, so they add up whatever is under way. */
export async function ledgerCounts(sql: Sql, runId: string) {
  const rows = await sql.query<{
    stage: string;
    status: string;
    reason: string | null;
    kind: string | null;
    retryable: boolean | null;
    count: number;
  }>(
    `select stage, status::text as status, reason, "failureKind"::text as kind, retryable, count(*)::int as count
     from "RunItem" where "runId" = $1::uuid group by 1, 2, 3, 4, 5`,
    [runId],
  );
  return rows.map(({ status, kind, ...row }) => ({
    ...row,
    status: ItemStatus.parse(status),
    failureKind: kind === null ? null : FailureKind.parse(kind),
  }));
}

export async function stageSpend(sql: Sql, runId: string) {
  const rows = await sql.query<{ stage: string; calls: number; cost: string }>(
    `select stage, count(*)::int as calls, sum("costMicroUsd")::text as cost from "ModelCall" where "runId" = $1::uuid group by 1`,
    [runId],
  );
  return rows.map(({ stage, calls, cost }) => ({ stage, calls, costMicroUsd: Number(cost) }));
}

/** Calls answered within the last minute, and how long ago the first of them was. */
export async function recentCalls(sql: Sql, runId: string): Promise<{ calls: number; overSeconds: number }> {
  const [row] = await sql.query<{ calls: number; seconds: number | null }>(
    `select count(*)::int as calls, extract(epoch from now() - min("createdAt"))::float8 as seconds
     from "ModelCall" where "runId" = $1::uuid and "createdAt" > now() - interval '1 minute'`,
    [runId],
  );
  return { calls: row?.calls ?? 0, overSeconds: row?.seconds ?? 0 };
}

export async function spendByStageAndModel(sql: Sql, runId: string) {
  const rows = await sql.query<{
    stage: string;
    role: string;
    model: string;
    isRehearsal: boolean;
    calls: number;
    input: string;
    output: string;
    cost: string;
  }>(
    `select stage, role::text as role, model, "isRehearsal", count(*)::int as calls, coalesce(sum("inputTokens"), 0)::text as input,
       coalesce(sum("outputTokens"), 0)::text as output, sum("costMicroUsd")::text as cost
     from "ModelCall" where "runId" = $1::uuid group by 1, 2, 3, 4`,
    [runId],
  );
  return rows.map(({ input, output, cost, ...row }) => ({
    ...row,
    inputTokens: Number(input),
    outputTokens: Number(output),
    costMicroUsd: Number(cost),
  }));
}

export async function runPrompts(sql: Sql, runId: string): Promise<{ stage: string; promptVersionId: string; version: number }[]> {
  return sql.query(
    `select p.stage, v.id as "promptVersionId", v.version from "RunPrompt" p join "PromptVersion" v on v.id = p."promptVersionId"
     where p."runId" = $1::uuid`,
    [runId],
  );
}
