import { failBulkAction } from "@/lib/db/bulk-actions";
import {
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
import { BulkJob, stretchLength } from "./jobs";

/** Does, or undoes, what is left of a bulk action, stretch by stretch; begun anew it goes on where it stopped. */
export async function workBulkAction(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { bulkActionId } = BulkJob.parse(payload);
  try {
    for (let isMore = true; isMore; ) {
      signal.throwIfAborted();
      isMore = await patiently(() => inTransaction(ctx.pool, (sql) => workStretch(sql, bulkActionId, ctx.now())), signal);
    }
  } catch (error) {
    if (signal.aborted || isConnectionLoss(error)) throw error;
    await failBulkAction(ctx.db, bulkActionId, error instanceof Error ? error.message : String(error));
  }
}

/** False where nothing was left to do. */
async function workStretch(sql: Sql, id: string, at: Date): Promise<boolean> {
  const action = await holdBulkAction(sql, id);
  if (action?.status === "running") return doStretch(sql, stretchOf(action, action.reached, action.total), at);
  if (action?.status === "undoing") return undoStretch(sql, stretchOf(action, action.undoReached, action.reached), at);
  return false;
}

function stretchOf({ id, verb }: Pick<Stretch, "id" | "verb">, reached: number, end: number): Stretch {
  return { id, verb, from: reached + 1, to: Math.min(reached + stretchLength, end) };
}

async function doStretch(sql: Sql, stretch: Stretch, at: Date): Promise<boolean> {
  await holdRows(sql, stretch);
  const skipped = await skipChanged(sql, stretch);
  await giveVerdicts(sql, stretch, at);
  await settleGiven(sql, stretch, at);
  await saveReached(sql, stretch, skipped, at);
  return true;
}

async function undoStretch(sql: Sql, stretch: Stretch, at: Date): Promise<boolean> {
  await holdRows(sql, stretch);
  const left = await leaveChanged(sql, stretch);
  await takeBack(sql, stretch, at);
  await settleBack(sql, stretch, at);
  await saveUndone(sql, stretch, left);
  return true;
}
