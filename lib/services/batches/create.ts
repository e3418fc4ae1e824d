import { addBatch, batchById, fillBatch } from "@/lib/db/review-batches";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { memberNames } from "@/lib/db/team";
import { AppError } from "@/lib/errors";
import { NewReviewBatch, type ReviewBatchRow } from "@/lib/schema/review-batch";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { batchRow } from "./list";

/** Sets the items of a selection aside for some people, or for those with a skill. The same id again makes nothing new. */
export async function createBatch(ctx: Context, { projectId, ...given }: NewReviewBatch & { projectId: string }): Promise<ReviewBatchRow> {
  await authorise(ctx, projectId, "review.lead");
  const createdById = judgingUser(ctx);
  const batch = NewReviewBatch.parse(given);
  const row = await ctx.db.$transaction(
    async (tx) => {
      const earlier = await batchById(tx, projectId, batch.id);
      if (earlier) return earlier;
      const { overlap } = await reviewSettingsOf(tx, projectId);
      if (overlap === null) throw new AppError("conflict", "say first how many people judge each item: batches are shared out");
      const members = await memberNames(tx, projectId, batch.people);
      const stranger = batch.people.find((id) => !members.has(id));
      if (stranger) throw new AppError("invalid_input", `person ${stranger} is not in this project`);
      await addBatch(tx, { ...batch, projectId, createdById, createdAt: ctx.now() });
      const items = await fillBatch(tx, { ...batch, projectId });
      if (items === 0)
        throw new AppError("conflict", "nothing in this selection is free: it is empty, or all of it is in another open batch");
      await noteAudit(ctx, tx, { projectId, action: "batch.create", subject: `batch ${batch.id}`, after: { ...batch, items } });
      return batchById(tx, projectId, batch.id);
    },
    { timeout: 300_000 },
  );
  if (!row) throw new Error(`batch ${batch.id} went away while it was made`);
  return batchRow(row, { done: 0, names: await memberNames(ctx.db, projectId, row.people) });
}
