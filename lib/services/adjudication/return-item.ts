import { randomUUID } from "node:crypto";
import { returnPlace, returnWithoutSlot } from "@/lib/db/assignments";
import { lockInstruction } from "@/lib/db/instructions";
import { verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { standingVerdicts } from "@/lib/review/verdict-rules";
import type { ReturnInput } from "@/lib/schema/adjudication";
import type { Done } from "@/lib/schema/done";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

type Input = ReturnInput & { projectId: string; instructionId: string };

/** Sends an item back to someone who judged it, with a comment. Their verdict stands until they give a new one beside it. */
export async function returnItem(ctx: Context, input: Input): Promise<Done> {
  const { projectId, instructionId, userId, comment } = input;
  await authorise(ctx, projectId, "review.lead");
  const returnedById = judgingUser(ctx);
  await ctx.db.$transaction(async (tx) => {
    if (!(await lockInstruction(tx, projectId, instructionId))) throw new AppError("not_found", `instruction ${instructionId} not found`);
    const standing = standingVerdicts(await verdictsOn(tx, projectId, instructionId)).find((row) => row.userId === userId);
    if (!standing) throw new AppError("conflict", "only someone whose verdict stands on the item can be sent it back");
    const place = { projectId, instructionId, userId, comment, returnedById, now: ctx.now() };
    if (!(await returnPlace(tx, place))) await returnWithoutSlot(tx, { ...place, id: randomUUID() });
    const after = { to: userId, comment, verdictId: standing.id };
    await noteAudit(ctx, tx, { projectId, action: "assignment.return", subject: `instruction ${instructionId}`, after });
  });
  return { done: true };
}
