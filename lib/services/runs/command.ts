import type { Db } from "@/lib/db/client";
import { type LockedRun, lockRun } from "@/lib/db/run-snapshots";
import { readRunRow } from "@/lib/db/runs";
import { prismaSql, type Sql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { type JobQueue, openQueue, refreshQueueStatistics } from "@/lib/jobs/queue";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import type { Permission } from "@/lib/schema/role";
import { RunSettings } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";
import { setGoing } from "@/lib/services/execution/set-going";

export const commandLimits = { timeout: 120_000, maxWait: 10_000 };
const manyItems = 3000;

/** A run held still while somebody tells it what to do. */
export interface HeldRun {
  id: string;
  number: number;
  locked: LockedRun;
  pauseReason: string | null;
  settings: RunSettings;
  models: unknown;
  stages: readonly AnyStage[];
  sql: Sql;
  tx: Db;
  jobs: JobQueue;
}

/** Permission, transaction, the run locked: then the command's own work. */
export async function commandRun<T>(
  ctx: Context,
  input: { projectId: string; runId: string },
  permission: Permission,
  work: (run: HeldRun) => Promise<T>,
): Promise<T> {
  const { projectId, runId } = input;
  await authorise(ctx, projectId, permission);
  const jobs = await openQueue(ctx.pool);
  return ctx.db.$transaction(async (tx) => work(await holdRun(tx, jobs, { projectId, runId })), commandLimits);
}

/** Locks a run inside a transaction that has begun. */
export async function holdRun(tx: Db, jobs: JobQueue, { projectId, runId }: { projectId: string; runId: string }): Promise<HeldRun> {
  const sql = prismaSql(tx);
  const row = await readRunRow(sql, projectId, runId);
  const locked = row ? await lockRun(sql, runId) : null;
  if (!row || !locked) throw new AppError("not_found", `run ${runId} not found`);
  const settings = RunSettings.parse(row.settings);
  const { number, models, pauseReason } = row;
  return { id: runId, number, locked, pauseReason, settings, models, stages: stagesOfRun(stages, settings), sql, tx, jobs };
}

/** Lets a run that was told to go on do so. */
export function goOn({ id, stages: ofRun, sql, jobs }: HeldRun): Promise<{ enqueued: number }> {
  return setGoing(sql, jobs, { runId: id, stages: ofRun });
}

export async function refreshIfMany(ctx: Context, items: number): Promise<void> {
  if (items > manyItems) await refreshQueueStatistics(ctx.pool);
}

export function refuseUnless(isFitting: boolean, { number, locked }: HeldRun, wanted: string): void {
  if (!isFitting) throw new AppError("conflict", `run ${number} is ${locked.status}: it cannot be ${wanted}`);
}
