import { goldOn, saveGold } from "@/lib/db/gold";
import { lockInstruction } from "@/lib/db/instructions";
import { AppError } from "@/lib/errors";
import type { GoldInput } from "@/lib/schema/adjudication";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

/** Marks an item as gold: its right decision is known, and anybody may be given it. Marking again changes what is known. */
export async function markGold(ctx: Context, input: GoldInput & { projectId: string; instructionId: string }): Promise<Done> {
  const { projectId, instructionId, decision, note, isTraining } = input;
  await authorise(ctx, projectId, "review.lead");
  const createdById = judgingUser(ctx);
  await ctx.db.$transaction(async (tx) => {
    if (!(await lockInstruction(tx, projectId, instructionId))) throw new AppError("not_found", `instruction ${instructionId} not found`);
    const before = await goldOn(tx, projectId, instructionId);
    const after = { decision, note, isTraining };
    await saveGold(tx, { projectId, instructionId, ...after, createdById, createdAt: ctx.now() });
    const subject = `instruction ${instructionId}`;
    await noteAudit(ctx, tx, { projectId, action: "gold.mark", subject, ...(before ? { before } : {}), after });
  });
  return { done: true };
}
