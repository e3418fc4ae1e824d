import { deleteGold, goldOn } from "@/lib/db/gold";
import { lockInstruction } from "@/lib/db/instructions";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** An item is gold no more; what was known of it stays in the audit. Unmarking twice is unmarking once. */
export async function unmarkGold(ctx: Context, input: { projectId: string; instructionId: string }): Promise<Done> {
  const { projectId, instructionId } = input;
  await authorise(ctx, projectId, "review.lead");
  await ctx.db.$transaction(async (tx) => {
    await lockInstruction(tx, projectId, instructionId);
    const before = await goldOn(tx, projectId, instructionId);
    if (!before) return;
    await deleteGold(tx, projectId, instructionId);
    await noteAudit(ctx, tx, { projectId, action: "gold.unmark", subject: `instruction ${instructionId}`, before });
  });
  return { done: true };
}
