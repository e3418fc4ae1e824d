import { countQueued, countReturned, countRoomy } from "@/lib/db/review-queue";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import type { ReviewProgress } from "@/lib/schema/review-input";
import type { Selection } from "@/lib/schema/selection";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";
import { leftOf, leftUpTo, paceOf } from "./pace";

/** How much is left of a queue, and how many verdicts this person gave in the last hour and day. */
export async function readProgress(ctx: Context, input: { projectId: string; selection: Selection }): Promise<ReviewProgress> {
  const { projectId, selection } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const { overlap } = await reviewSettingsOf(ctx.db, projectId);
  const queue = { projectId, userId, selection, upTo: leftUpTo };
  const [left, returned, pace] = await Promise.all([
    overlap === null ? countQueued(ctx.db, queue) : countRoomy(ctx.db, { ...queue, overlap }),
    countReturned(ctx.db, projectId, userId),
    paceOf(ctx, projectId, userId),
  ]);
  return { ...leftOf(left), ...pace, returned };
}
