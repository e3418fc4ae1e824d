import type pg from "pg";
import { failBulkAction } from "@/lib/db/bulk-actions";
import {
  donePassedOver,
  giveVerdicts,
  holdBulkAction,
  holdRows,
  leaveChanged,
  type Stretch,
  saveReached,
  saveUndone,
  settleBack,
  settleGiven,
  skipChanged,
  takeBack,
} from "@/lib/db/bulk-rows";
import { inTransaction, isConnectionLoss, patiently, type Sql } from "@/lib/db/sql";
import type { Context } from "@/lib/services/context";
import { BulkJob, laneLength, stretchLength } from "./jobs";

/** Does, or undoes, what is left of a bulk action, stretch by stretch; begun anew it goes on where it stopped. */
export async function workBulkAction(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { bulkActionId } = BulkJob.parse(payload);
  try {
    for (let isMore = true; isMore; ) {
      signal.throwIfAborted();
      isMore = await patiently(() => workStretch(ctx.pool, bulkActionId, ctx.now()), signal);
    }
  } catch (error) {
    if (signal.aborted || isConnectionLoss(error)) throw error;
    await failBulkAction(ctx.db, bulkActionId, error instanceof Error ? error.message : String(error));
  }
}

/** False where nothing was left to do. */
async function workStretch(pool: pg.Pool, id: string, at: Date): Promise<boolean> {
  return inTransaction(pool, async (sql) => {
    const action = await holdBulkAction(sql, id);
    if (action?.status === "running") {
      const stretch = stretchOf(action, action.reached, action.total);
      await saveReached(sql, stretch, await inLanes(pool, stretch, (lane, part) => doLane(lane, part, at)), at);
      return true;
    }
    if (action?.status !== "undoing") return false;
    const stretch = stretchOf(action, action.undoReached, action.reached);
    await saveUndone(sql, stretch, await inLanes(pool, stretch, (lane, part) => undoLane(lane, part, at)));
    return true;
  });
}

function stretchOf({ id, verb }: Pick<Stretch, "id" | "verb">, reached: number, end: number): Stretch {
  return { id, verb, from: reached + 1, to: Math.min(reached + stretchLength, end) };
}

/**
 * The halves of a long stretch side by side, each in a transaction of its own: whoever takes an interrupted stretch up again finds
 * each half done or not begun.
 *
 * @returns how many rows were passed over
 */
async function inLanes(pool: pg.Pool, stretch: Stretch, work: (sql: Sql, part: Stretch) => Promise<number>): Promise<number> {
  const { from, to } = stretch;
  const middle = Math.floor((from + to) / 2);
  const isLong = to - from >= laneLength;
  const parts = isLong
    ? [
        { ...stretch, to: middle },
        { ...stretch, from: middle + 1 },
      ]
    : [stretch];
  const told = await Promise.allSettled(parts.map((part) => inTransaction(pool, (sql) => work(sql, part))));
  return told.reduce((sum, each) => {
    if (each.status === "rejected") throw each.reason;
    return sum + each.value;
  }, 0);
}

async function doLane(sql: Sql, part: Stretch, at: Date): Promise<number> {
  const before = await donePassedOver(sql, part, false);
  if (before !== null) return before;
  await holdRows(sql, part);
  const skipped = await skipChanged(sql, part);
  await giveVerdicts(sql, part, at);
  await settleGiven(sql, part, at);
  return skipped;
}

async function undoLane(sql: Sql, part: Stretch, at: Date): Promise<number> {
  const before = await donePassedOver(sql, part, true);
  if (before !== null) return before;
  await holdRows(sql, part);
  const left = await leaveChanged(sql, part);
  await takeBack(sql, part, at);
  await settleBack(sql, part, at);
  return left;
}
