import { discussionIn, settleDiscussion } from "@/lib/db/discussions";
import { AppError } from "@/lib/errors";
import type { DiscussionView } from "@/lib/schema/discussion";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { readDiscussion } from "./read";

/** Ends a discussion: what was said stays. Ending it twice is ending it once. */
export async function settle(ctx: Context, { projectId, id }: { projectId: string; id: string }): Promise<DiscussionView> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const found = await discussionIn(ctx.db, projectId, id);
  if (!found) throw new AppError("not_found", `discussion ${id} not found`);
  await ctx.db.$transaction(async (tx) => {
    const isEnded = await settleDiscussion(tx, { id, settledById: userId, settledAt: ctx.now() });
    const subject = `instruction ${found.instructionId}`;
    if (isEnded) await noteAudit(ctx, tx, { projectId, action: "discussion.settle", subject, after: { discussion: id } });
  });
  return readDiscussion(ctx, { projectId, instructionId: found.instructionId });
}
