import { batchById, closeBatch } from "@/lib/db/review-batches";
import { AppError } from "@/lib/errors";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { changeOverlap } from "@/lib/services/review/change-overlap";

/** Closes a batch: what is left of it is everybody's again, with the project's overlap. Closing twice is closing once. */
export async function closeReviewBatch(ctx: Context, { projectId, batchId }: { projectId: string; batchId: string }): Promise<Done> {
  await authorise(ctx, projectId, "review.lead");
  await changeOverlap(ctx, async (tx) => {
    const batch = await batchById(tx, projectId, batchId);
    if (!batch) throw new AppError("not_found", `batch ${batchId} not found`);
    const isClosed = await closeBatch(tx, { id: batchId, projectId, now: ctx.now() });
    if (isClosed) await noteAudit(ctx, tx, { projectId, action: "batch.close", subject: `batch ${batchId}`, before: { name: batch.name } });
    return { result: null, changed: isClosed && batch.overlap !== null ? { projectId, batchId } : null };
  });
  return { done: true };
}
