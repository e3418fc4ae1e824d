import { deleteGold, goldOn } from "@/lib/db/gold";
import { lockInstruction } from "@/lib/db/instructions";
import { adoptVerdicts, settleItems } from "@/lib/db/overlap-changes";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { prismaSql } from "@/lib/db/sql";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/**
 * An item is gold no more, and as many people judge it as any other: those who have are counted. What was known of it
 * stays in the audit. Unmarking twice is unmarking once.
 */
export async function unmarkGold(ctx: Context, input: { projectId: string; instructionId: string }): Promise<Done> {
  const { projectId, instructionId } = input;
  await authorise(ctx, projectId, "review.lead");
  await ctx.db.$transaction(async (tx) => {
    await lockInstruction(tx, projectId, instructionId);
    const before = await goldOn(tx, projectId, instructionId);
    if (!before) return;
    await deleteGold(tx, projectId, instructionId);
    const { overlap } = await reviewSettingsOf(tx, projectId);
    if (overlap !== null) await adoptVerdicts(prismaSql(tx), { projectId, overlap, among: [instructionId] });
    await settleItems(prismaSql(tx), [instructionId]);
    await noteAudit(ctx, tx, { projectId, action: "gold.unmark", subject: `instruction ${instructionId}`, before });
  });
  return { done: true };
}
