import { bulkActionById, bulkActionOf, lockBulkAction, type StoredBulkAction, setRunning } from "@/lib/db/bulk-actions";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import { enqueueTaskIn } from "@/lib/jobs/tasks";
import type { BulkAction, BulkStartInput } from "@/lib/schema/bulk-action";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, type Context } from "@/lib/services/context";
import { authoriseBulk } from "./authorise-bulk";
import { draftLivesMs } from "./count";
import { bulkQueue, mostAtOnce } from "./jobs";
import { workBulkAction } from "./work";

/** Begins what was counted. A few rows are done before the answer; many are a worker's. The same token again begins nothing. */
export async function startBulkAction(ctx: Context, input: BulkStartInput & { projectId: string }): Promise<BulkAction> {
  const { projectId, token, count, reason } = input;
  const userId = await authoriseBulk(ctx, projectId, count);
  const jobs = await openQueue(ctx.pool);
  await ctx.db.$transaction(async (tx) => {
    const draft = startable(await lockBulkAction(tx, projectId, token), { ...input, userId, now: ctx.now() });
    if (draft.status !== "draft") return;
    await setRunning(tx, token, { reason, at: ctx.now() });
    // However few: whoever is interrupted in the middle is taken over.
    await enqueueTaskIn(jobs, prismaSql(tx), bulkQueue, { bulkActionId: token });
    const after = { verb: draft.verb, reason, instructions: count };
    await noteAudit(ctx, tx, { projectId, action: "bulk.start", subject: `bulk action ${token}`, after });
  });
  if (count <= mostAtOnce) await workBulkAction(ctx, { bulkActionId: token }, new AbortController().signal);
  return readStored(ctx, token);
}

export async function readStored(ctx: Context, id: string): Promise<BulkAction> {
  const stored = await bulkActionById(ctx.db, id);
  if (!stored) throw new AppError("not_found", `bulk action ${id} not found`);
  return bulkActionOf(stored, actorUserId(ctx.actor));
}

function startable(found: StoredBulkAction | null, asked: BulkStartInput & { userId: string; now: Date }): StoredBulkAction {
  if (!found || found.createdById !== asked.userId)
    throw new AppError("not_found", `nothing was counted under ${asked.token}: count again`);
  if (found.total !== asked.count)
    throw new AppError("conflict", `${found.total} instructions were counted, not ${asked.count}: count again`);
  const isOld = asked.now.getTime() - found.createdAt.getTime() > draftLivesMs;
  if (found.status === "draft" && isOld) throw new AppError("conflict", "this was counted more than 30 minutes ago: count again");
  return found;
}
