import { lockBulkAction, setUndoing } from "@/lib/db/bulk-actions";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import type { BulkAction } from "@/lib/schema/bulk-action";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { bulkQueue, mostAtOnce } from "./jobs";
import { readStored } from "./start";
import { workBulkAction } from "./work";

/** Puts every instruction back as it stood, except where somebody has changed it since. Undoing twice is undoing once. */
export async function undoBulkAction(ctx: Context, { projectId, id }: { projectId: string; id: string }): Promise<BulkAction> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const jobs = await openQueue(ctx.pool);
  const reached = await ctx.db.$transaction(async (tx) => {
    const action = await lockBulkAction(tx, projectId, id);
    if (!action || action.status === "draft") throw new AppError("not_found", `bulk action ${id} not found`);
    if (action.createdById !== userId) await authorise(ctx, projectId, "review.bulk");
    if (action.status === "running") throw new AppError("conflict", "it is still under way: undo it when it is done");
    if (action.status === "undoing" || action.status === "undone") return action.reached;
    await setUndoing(tx, id, { userId, at: ctx.now() });
    await enqueueTaskIn(jobs, prismaSql(tx), bulkQueue, { bulkActionId: id });
    const after = { verb: action.verb, instructions: action.reached - action.skipped };
    await noteAudit(ctx, tx, { projectId, action: "bulk.undo", subject: `bulk action ${id}`, after });
    return action.reached;
  });
  if (reached <= mostAtOnce) await workBulkAction(ctx, { bulkActionId: id }, new AbortController().signal);
  return readStored(ctx, id);
}
