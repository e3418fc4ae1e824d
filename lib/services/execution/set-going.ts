import type pg from "pg";
import { waitingItems } from "@/lib/db/run-items";
import { lockRun, runSnapshot } from "@/lib/db/run-snapshots";
import { inTransaction, type Sql, sqlOf } from "@/lib/db/sql";
import { enqueueChunks, itemsInQueue, type JobQueue, runsWithoutJobs } from "@/lib/jobs/queue";
import { stages } from "@/lib/pipeline/index";
import { stagesOfRun } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import { concludeRun } from "./conclude-run";
import { placeChunks } from "./place-chunks";

/** Puts everything that waits and is in no queue into one; where nothing is left to do, the run ends. Needs the run locked. */
export async function setGoing(
  sql: Sql,
  jobs: JobQueue,
  { runId, stages: ofRun }: { runId: string; stages: readonly AnyStage[] },
): Promise<{ enqueued: number }> {
  const [waiting, busy] = [await waitingItems(sql, runId), await itemsInQueue(sql, runId)];
  const barriers = new Set(ofRun.flatMap((stage) => (stage.isBarrier ? [stage.id] : [])));
  const idle = waiting.filter((item) => !busy.has(item.id) && !barriers.has(item.stage));
  await enqueueChunks(jobs, sql, placeChunks(ofRun, runId, idle));
  if (idle.length > 0) return { enqueued: idle.length };
  return concludeRun(sql, jobs, { runId, stages: ofRun, from: ofRun.map((stage) => stage.id) });
}

/**
 * Sets runs going again whose jobs are gone: a queue that was emptied, a database restored from a backup. Their items
 * still wait, and nobody would ever come for them. Returns how many runs that were.
 */
export async function reviveRuns(pool: pg.Pool, jobs: JobQueue): Promise<number> {
  const stranded = await runsWithoutJobs(sqlOf(pool));
  for (const runId of stranded) {
    await inTransaction(pool, async (sql) => {
      const locked = await lockRun(sql, runId);
      const run = locked?.status === "running" ? await runSnapshot(sql, runId) : null;
      if (run) await setGoing(sql, jobs, { runId, stages: stagesOfRun(stages, run.settings) });
    });
  }
  return stranded.length;
}
