import { countGivenSince, countQueued, countReturned, countRoomy } from "@/lib/db/review-queue";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import type { ReviewProgress } from "@/lib/schema/review-input";
import type { Selection } from "@/lib/schema/selection";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";

const countedTo = 10_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How much is left of a queue, and how many verdicts this person gave in the last hour and day. */
export async function readProgress(ctx: Context, input: { projectId: string; selection: Selection }): Promise<ReviewProgress> {
  const { projectId, selection } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const since = (agoMs: number) => new Date(ctx.now().getTime() - agoMs);
  const { overlap } = await reviewSettingsOf(ctx.db, projectId);
  const queue = { projectId, userId, selection, upTo: countedTo + 1 };
  const [left, returned, lastDay, lastHour] = await Promise.all([
    overlap === null ? countQueued(ctx.db, queue) : countRoomy(ctx.db, { ...queue, overlap }),
    countReturned(ctx.db, projectId, userId),
    countGivenSince(ctx.db, { projectId, userId, since: since(dayMs) }),
    countGivenSince(ctx.db, { projectId, userId, since: since(hourMs) }),
  ]);
  return { left: Math.min(left, countedTo), isExact: left <= countedTo, lastDay, lastHour, returned };
}
