import { batchById, closeBatch } from "@/lib/db/review-batches";
import { settleAll } from "@/lib/db/review-settings";
import { AppError } from "@/lib/errors";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** Closes a batch: what is left of it is everybody's again, with the project's overlap. Closing twice is closing once. */
export async function closeReviewBatch(ctx: Context, { projectId, batchId }: { projectId: string; batchId: string }): Promise<Done> {
  await authorise(ctx, projectId, "review.lead");
  await ctx.db.$transaction(
    async (tx) => {
      const batch = await batchById(tx, projectId, batchId);
      if (!batch) throw new AppError("not_found", `batch ${batchId} not found`);
      if (!(await closeBatch(tx, { id: batchId, projectId, now: ctx.now() }))) return;
      if (batch.overlap !== null) await settleAll(tx, projectId);
      await noteAudit(ctx, tx, { projectId, action: "batch.close", subject: `batch ${batchId}`, before: { name: batch.name } });
    },
    { timeout: 300_000 },
  );
  return { done: true };
}
