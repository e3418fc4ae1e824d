import type { Db } from "@/lib/db/client";
import { addBatch, batchById, fillBatch } from "@/lib/db/review-batches";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { memberNames } from "@/lib/db/team";
import { AppError } from "@/lib/errors";
import { NewReviewBatch, type ReviewBatchRow } from "@/lib/schema/review-batch";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { changeOverlap } from "@/lib/services/review/change-overlap";
import { judgingUser } from "@/lib/services/review/judging-user";
import { batchRow } from "./list";

/** Sets the items of a selection aside for some people, or for those with a skill. The same id again makes nothing new. */
export async function createBatch(ctx: Context, { projectId, ...given }: NewReviewBatch & { projectId: string }): Promise<ReviewBatchRow> {
  await authorise(ctx, projectId, "review.lead");
  const createdById = judgingUser(ctx);
  const batch = NewReviewBatch.parse(given);
  const row = await changeOverlap(ctx, async (tx) => {
    const earlier = await batchById(tx, projectId, batch.id);
    if (earlier) return { result: earlier, changed: null };
    await refuseBatch(tx, { ...batch, projectId });
    await addBatch(tx, { ...batch, projectId, createdById, createdAt: ctx.now() });
    const items = await fillBatch(tx, { ...batch, projectId });
    if (items === 0)
      throw new AppError("conflict", "nothing in this selection is free: it is empty, or all of it is in another open batch");
    await noteAudit(ctx, tx, { projectId, action: "batch.create", subject: `batch ${batch.id}`, after: { ...batch, items } });
    const changed = batch.overlap === null ? null : { projectId, batchId: batch.id };
    return { result: await batchById(tx, projectId, batch.id), changed };
  });
  if (!row) throw new Error(`batch ${batch.id} went away while it was made`);
  return batchRow(row, { done: 0, names: await memberNames(ctx.db, projectId, row.people) });
}

/** A batch needs an overlap to go by, and people of the project. */
async function refuseBatch(tx: Db, { projectId, people }: { projectId: string; people: readonly string[] }): Promise<void> {
  const { overlap } = await reviewSettingsOf(tx, projectId);
  if (overlap === null) throw new AppError("conflict", "say first how many people judge each item: batches are shared out");
  const members = await memberNames(tx, projectId, people);
  const stranger = people.find((id) => !members.has(id));
  if (stranger) throw new AppError("invalid_input", `person ${stranger} is not in this project`);
}
