import { hasOpenItems, openStatuses, waitingItemIds } from "@/lib/db/run-items";
import { setRunStatus } from "@/lib/db/run-snapshots";
import type { Sql } from "@/lib/db/sql";
import { enqueueChunks, itemsInQueue, type JobQueue } from "@/lib/jobs/queue";
import { ancestorsOf } from "@/lib/pipeline/routing";
import type { AnyStage } from "@/lib/pipeline/stage";
import { checkEndedRun } from "@/lib/services/constraints/start-check";
import { placeChunks } from "./place-chunks";

/**
 * Looks whether what waits behind a barrier may start, or the run is at its end. To be called with the run locked,
 * after items of the stages `from` were settled or decided and what follows them was put into the queues.
 */
export async function concludeRun(
  sql: Sql,
  jobs: JobQueue,
  { runId, stages, from }: { runId: string; stages: readonly AnyStage[]; from: readonly string[] },
): Promise<{ enqueued: number; isFinished: boolean }> {
  const closed: string[] = [];
  for (const barrier of stages.filter(({ isBarrier }) => isBarrier)) {
    const before = ancestorsOf(stages, barrier.id);
    if (await hasOpenItems(sql, runId, before)) {
      closed.push(barrier.id);
      continue;
    }
    if (!from.some((stage) => before.includes(stage))) continue;
    const enqueued = await enqueueIdle(sql, jobs, runId, stages, barrier.id);
    if (enqueued > 0) return { enqueued, isFinished: false };
  }
  const open = await openStatuses(sql, runId, closed);
  if (open.waiting) return { enqueued: 0, isFinished: false };
  if (!open.held) await checkEndedRun(sql, jobs, runId);
  await setRunStatus(sql, runId, open.held ? { status: "gated", pauseReason: "gate" } : { status: "done" });
  return { enqueued: 0, isFinished: !open.held };
}

async function enqueueIdle(sql: Sql, jobs: JobQueue, runId: string, stages: readonly AnyStage[], stage: string): Promise<number> {
  const waiting = await waitingItemIds(sql, runId, stage);
  if (waiting.length === 0) return 0;
  const busy = await itemsInQueue(sql, runId);
  const idle = waiting.filter((id) => !busy.has(id));
  await enqueueChunks(
    jobs,
    sql,
    placeChunks(
      stages,
      runId,
      idle.map((id) => ({ id, stage })),
    ),
  );
  return idle.length;
}
