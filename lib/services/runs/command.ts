import type { Db } from "@/lib/db/client";
import { waitingItems } from "@/lib/db/run-items";
import { type LockedRun, lockRun } from "@/lib/db/run-snapshots";
import { readRunRow } from "@/lib/db/runs";
import { prismaSql, type Sql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { enqueueChunks, itemsInQueue, type JobQueue, openQueue, refreshQueueStatistics } from "@/lib/jobs/queue";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import type { Permission } from "@/lib/schema/role";
import { RunSettings } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";
import { concludeRun } from "@/lib/services/execution/conclude-run";
import { placeChunks } from "@/lib/services/execution/place-chunks";

const commandTimeoutMs = 120_000;
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
  return ctx.db.$transaction(
    async (tx) => {
      const sql = prismaSql(tx);
      const row = await readRunRow(sql, projectId, runId);
      const locked = row ? await lockRun(sql, runId) : null;
      if (!row || !locked) throw new AppError("not_found", `run ${runId} not found`);
      const settings = RunSettings.parse(row.settings);
      const { number, models, pauseReason } = row;
      return work({
        id: runId,
        number,
        locked,
        pauseReason,
        settings,
        models,
        stages: stagesOfRun(stages, settings.lastStage),
        sql,
        tx,
        jobs,
      });
    },
    { timeout: commandTimeoutMs, maxWait: 10_000 },
  );
}

/** Puts everything that waits and is in no queue into one; where nothing is left to do, the run ends. */
export async function setGoing({ id, stages: ofRun, sql, jobs }: HeldRun): Promise<{ enqueued: number }> {
  const [waiting, busy] = [await waitingItems(sql, id), await itemsInQueue(sql, id)];
  const barriers = new Set(ofRun.flatMap((stage) => (stage.isBarrier ? [stage.id] : [])));
  const idle = waiting.filter((item) => !busy.has(item.id) && !barriers.has(item.stage));
  await enqueueChunks(jobs, sql, placeChunks(ofRun, id, idle));
  if (idle.length > 0) return { enqueued: idle.length };
  return concludeRun(sql, jobs, { runId: id, stages: ofRun, from: ofRun.map((stage) => stage.id) });
}

export async function refreshIfMany(ctx: Context, items: number): Promise<void> {
  if (items > manyItems) await refreshQueueStatistics(ctx.pool);
}

export function refuseUnless(isFitting: boolean, { number, locked }: HeldRun, wanted: string): void {
  if (!isFitting) throw new AppError("conflict", `run ${number} is ${locked.status}: it cannot be ${wanted}`);
}
