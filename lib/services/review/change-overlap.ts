import type { Db } from "@/lib/db/client";
import type { Scope } from "@/lib/db/overlap-changes";
import { prismaSql } from "@/lib/db/sql";
import { openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import type { Context } from "@/lib/services/context";
import { settleQueue } from "./overlap-jobs";
import { settleOverlap } from "./settle-overlap";

interface Change<Result> {
  result: Result;
  /** whose overlap became another one; null: nobody's */
  changed: Scope | null;
}

/**
 * Does what makes another overlap hold for some items. What people agree on is told anew afterwards, some items at a time,
 * each with the verdicts that were being written meanwhile; should this process end before that, a worker does it.
 */
export async function changeOverlap<Result>(ctx: Context, change: (tx: Db) => Promise<Change<Result>>): Promise<Result> {
  const jobs = await openQueue(ctx.pool);
  const { result, changed } = await ctx.db.$transaction(
    async (tx) => {
      const done = await change(tx);
      if (done.changed) await enqueueTaskIn(jobs, prismaSql(tx), settleQueue, done.changed);
      return done;
    },
    // A batch may take a million items.
    { timeout: 300_000 },
  );
  if (changed) await settleOverlap(ctx, changed);
  return result;
}
