import { addFailures, type NewFailure, resolveFailures } from "@/lib/db/run-failures";
import { addItems, type PlacedItem, reopenItems, type SettledItem, settleItems } from "@/lib/db/run-items";
import { dropReservations } from "@/lib/db/run-money";
import { type LockedRun, lockRun, type RunSnapshot, setRunStatus } from "@/lib/db/run-snapshots";
import type { Sql } from "@/lib/db/sql";
import type { Batch } from "@/lib/jobs/puller";
import { enqueueChunks, type JobQueue, queueName } from "@/lib/jobs/queue";
import { routesFrom } from "@/lib/pipeline/routing";
import type { AnyStage, Effect, StageContext } from "@/lib/pipeline/stage";
import type { ItemResult } from "./answer-items";
import { concludeRun } from "./conclude-run";
import { placeChunks } from "./place-chunks";
import { writeEffects } from "./write-effects";

export interface Settlement {
  run: RunSnapshot;
  stages: readonly AnyStage[];
  stage: AnyStage;
  context: StageContext;
  model: string;
  batch: Batch;
  results: readonly ItemResult[];
  /** set with the last results: what the batch leaves undone, to be given out again */
  leaves: { itemIds: string[] } | null;
}

export interface Settled {
  /** how many new items wait in the queues */
  enqueued: number;
  isFinished: boolean;
}

/**
 * Writes down, in one transaction, what became of a batch's items: their ledger rows, what they made, what failed,
 * where they go on to, and the end of the job. Items that no longer wait were settled before, and change nothing.
 */
export async function settleBatch(sql: Sql, jobs: JobQueue, settlement: Settlement): Promise<Settled> {
  const { run, stages, batch, leaves } = settlement;
  const placed = await writeResults(sql, settlement);
  const locked = await lockRun(sql, run.id);
  const isRunning = locked?.status === "running";
  if (leaves) await endJob(sql, jobs, batch);
  const isStopped = isRunning && leaves !== null && (await stopRun(sql, run.id, settlement.results, locked));
  const barriers = new Set(stages.flatMap(({ id, isBarrier }) => (isBarrier ? [id] : [])));
  const ready = placed.filter(({ stage, status }) => status === "waiting" && !barriers.has(stage));
  const rest = (leaves?.itemIds ?? []).map((id) => ({ id, stage: batch.stage }));
  if (!isRunning || isStopped) return { enqueued: 0, isFinished: false };
  await enqueueChunks(jobs, sql, placeChunks(stages, run.id, [...ready, ...rest]));
  const { enqueued, isFinished } = await concludeRun(sql, jobs, { runId: run.id, stages, from: [batch.stage] });
  return { enqueued: ready.length + rest.length + enqueued, isFinished };
}

async function writeResults(sql: Sql, settlement: Settlement): Promise<PlacedItem[]> {
  const { run, stage, context, model, results } = settlement;
  const ended = results.flatMap((result) => endOf(result));
  if (ended.length === 0) return [];
  const settled = await settleItems(sql, ended);
  const fresh = results.filter(({ item }) => settled.has(item.item.id));
  const effects = fresh.flatMap((result) => (result.kind === "effects" ? result.effects : []));
  const callOf = new Map(fresh.flatMap((result) => (result.kind === "effects" ? [[result.item.item.id, result.callId]] : [])));
  const origin = { runId: run.id, projectId: run.projectId, stage: stage.id, model, isRehearsal: run.isRehearsal };
  await writeEffects(sql, origin, effects, callOf);
  await addFailures(sql, run.id, stage.id, failuresOf(fresh, ended, context));
  const again = fresh.filter(({ item, kind }) => kind === "effects" && item.attempt > 0);
  await resolveFailures(
    sql,
    again.map(({ item }) => item.itemId),
  );
  return goOn(sql, settlement, effects);
}

/** The rows of the stages that come next; a barrier that was settled already is opened again. */
async function goOn(sql: Sql, settlement: Settlement, effects: readonly Effect[]): Promise<PlacedItem[]> {
  const { run, stages, stage, context, results } = settlement;
  const items = results.map(({ item }) => item.item);
  const status = run.settings.gates.includes(stage.id) ? ("held" as const) : ("waiting" as const);
  const next = routesFrom(stages, stage, items, effects, context).map((route) => ({ ...route, status }));
  const barriers = new Set(stages.flatMap(({ id, isBarrier }) => (isBarrier ? [id] : [])));
  const placed = await addItems(sql, run.id, next);
  await reopenItems(
    sql,
    run.id,
    next.filter((item) => barriers.has(item.stage)),
  );
  return placed;
}

async function endJob(sql: Sql, jobs: JobQueue, { queue, claims }: Batch): Promise<void> {
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql.query(text, values) }) };
  await jobs.boss.complete(queueName(queue), claims, null, { db });
  await dropReservations(
    sql,
    claims.map(({ id }) => id),
  );
}

/** Pauses the run where money or a model stands in the way of everything that is left. */
async function stopRun(sql: Sql, runId: string, results: readonly ItemResult[], run: LockedRun): Promise<boolean> {
  for (const result of results) {
    if (result.kind !== "halt") continue;
    await setRunStatus(sql, runId, { status: "paused", pauseReason: "models", pauseDetail: result.message });
    return true;
  }
  const needed = results.flatMap((result) => (result.kind === "budget" ? [result.neededMicroUsd] : []));
  if (needed.length === 0 || run.budgetMicroUsd === null) return false;
  const left = run.budgetMicroUsd - run.spentMicroUsd;
  if (left >= Math.min(...needed)) return false; // raised, or freed, since
  const dollars = (microUsd: number) => `$${(microUsd / 1e6).toFixed(4)}`;
  const pauseDetail = `${dollars(left)} of the budget is left; the next call may cost up to ${dollars(Math.min(...needed))}`;
  await setRunStatus(sql, runId, { status: "paused", pauseReason: "budget", pauseDetail });
  return true;
}

function endOf(result: ItemResult): SettledItem[] {
  const { itemId } = result.item;
  if (result.kind === "failed") return [failed(itemId, result.failureKind, result.message)];
  if (result.kind !== "effects") return [];
  for (const effect of result.effects) {
    if (effect.kind === "keep") return [{ itemId, status: "kept", reason: null, detail: null, failureKind: null, retryable: null }];
    if (effect.kind === "drop") {
      return [{ itemId, status: "dropped", reason: effect.reason, detail: effect.detail, failureKind: null, retryable: null }];
    }
    if (effect.kind === "fail") return [failed(itemId, effect.failureKind, effect.message)];
  }
  throw new Error(`the settled item ${itemId} is neither kept, dropped nor failed`);
}

function failed(itemId: string, failureKind: NewFailure["kind"], message: string): SettledItem {
  const retryable = failureKind !== "missing_input";
  return { itemId, status: "failed", reason: failureKind, detail: message, failureKind, retryable };
}

function failuresOf(results: readonly ItemResult[], ended: readonly SettledItem[], context: StageContext): NewFailure[] {
  const byItem = new Map(ended.map((end) => [end.itemId, end]));
  return results.flatMap((result) => {
    const { itemId, attempt } = result.item;
    const end = byItem.get(itemId);
    if (!end?.failureKind || (result.kind !== "failed" && result.kind !== "effects")) return [];
    const id = context.newId("failure", itemId, attempt);
    const message = end.detail ?? "";
    const { failureKind: kind } = end;
    return [{ id, itemId, kind, message, retryable: end.retryable ?? true, attempt, modelCallId: result.callId }];
  });
}
