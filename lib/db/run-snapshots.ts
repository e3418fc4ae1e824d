import type { ModelRole } from "@/lib/schema/model-role";
import { RunModels, RunSettings, type RunStatus } from "@/lib/schema/run";
import type { Sql } from "./sql";

/** What of a run never changes: everything its chunks need to be worked on. */
export interface RunSnapshot {
  id: string;
  projectId: string;
  settings: RunSettings;
  models: RunModels;
  isRehearsal: boolean;
  /** by stage */
  prompts: Map<string, { versionId: string; system: string; user: string }>;
}

export async function runSnapshot(sql: Sql, runId: string): Promise<RunSnapshot | null> {
  const [run] = await sql.query<{ projectId: string; settings: unknown; models: unknown; isRehearsal: boolean }>(
    `select "projectId", settings, models, "isRehearsal" from "Run" where id = $1::uuid`,
    [runId],
  );
  if (!run) return null;
  const prompts = await sql.query<{ stage: string; versionId: string; system: string; user: string }>(
    `select r.stage, v.id as "versionId", v.system, v.user from "RunPrompt" r join "PromptVersion" v on v.id = r."promptVersionId"
     where r."runId" = $1::uuid`,
    [runId],
  );
  return {
    id: runId,
    projectId: run.projectId,
    settings: RunSettings.parse(run.settings),
    models: RunModels.parse(run.models),
    isRehearsal: run.isRehearsal,
    prompts: new Map(prompts.map(({ stage, ...prompt }) => [stage, prompt])),
  };
}

/** The encrypted keys of a project's models, with the address each was given for. */
export function modelKeyCiphers(sql: Sql, projectId: string): Promise<{ role: ModelRole; baseUrl: string; keyCipher: string }[]> {
  return sql.query(
    `select role::text as role, "baseUrl", "keyCipher" from "ModelConnection" where "projectId" = $1::uuid and "keyCipher" is not null`,
    [projectId],
  );
}

export async function runStatuses(sql: Sql, runIds: readonly string[]): Promise<Map<string, RunStatus>> {
  const rows = await sql.query<{ id: string; status: RunStatus }>(
    `select id, status::text as status from "Run" where id = any($1::uuid[])`,
    [runIds],
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}

export interface LockedRun {
  status: RunStatus;
  budgetMicroUsd: number | null;
  spentMicroUsd: number;
  reservedMicroUsd: number;
}

/** Reads a run and holds it until the transaction ends: whoever settles, pauses, resumes or reserves goes one after another. */
export async function lockRun(sql: Sql, runId: string): Promise<LockedRun | null> {
  const [row] = await sql.query<{ status: RunStatus; budget: string | null; spent: string }>(
    `select status::text as status, "budgetMicroUsd"::text as budget, "spentMicroUsd"::text as spent from "Run" where id = $1::uuid
     for no key update`,
    [runId],
  );
  if (!row) return null;
  const reserved = row.budget === null ? 0 : await reservedBy(sql, runId);
  return {
    status: row.status,
    budgetMicroUsd: row.budget === null ? null : Number(row.budget),
    spentMicroUsd: Number(row.spent),
    reservedMicroUsd: reserved,
  };
}

async function reservedBy(sql: Sql, runId: string): Promise<number> {
  const [row] = await sql.query<{ sum: string }>(
    `select coalesce(sum("microUsd"), 0)::text as sum from "RunReservation" where "runId" = $1::uuid`,
    [runId],
  );
  return Number(row?.sum ?? 0);
}

export async function setRunStatus(
  sql: Sql,
  runId: string,
  change: { status: RunStatus; pauseReason?: string | null; pauseDetail?: string | null },
): Promise<void> {
  await sql.query(
    `update "Run" set status = $2::"RunStatus", "pauseReason" = $3::"PauseReason", "pauseDetail" = $4, epoch = epoch + 1,
       "finishedAt" = case when $2 in ('done', 'cancelled') then now() end where id = $1::uuid`,
    [runId, change.status, change.pauseReason ?? null, change.pauseDetail ?? null],
  );
}
