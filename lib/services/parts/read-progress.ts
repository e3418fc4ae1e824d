import { countQueuedParts } from "@/lib/db/part-queue";
import { partPlaces } from "@/lib/db/part-verdicts";
import { countGivenSince } from "@/lib/db/review-queue";
import type { PartKind } from "@/lib/schema/item-kind";
import type { ReviewProgress } from "@/lib/schema/review-input";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

const countedTo = 10_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How much is left of a kind's queue, and how many verdicts of any kind this person gave in the last hour and day. */
export async function readPartProgress(ctx: Context, input: { projectId: string; kind: PartKind }): Promise<ReviewProgress> {
  const { projectId, kind } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const since = (agoMs: number) => new Date(ctx.now().getTime() - agoMs);
  const places = await partPlaces(ctx.db, projectId);
  const [left, lastDay, lastHour] = await Promise.all([
    countQueuedParts(ctx.db, { projectId, userId, kind, places, upTo: countedTo + 1 }),
    countGivenSince(ctx.db, { projectId, userId, since: since(dayMs) }),
    countGivenSince(ctx.db, { projectId, userId, since: since(hourMs) }),
  ]);
  return { left: Math.min(left, countedTo), isExact: left <= countedTo, lastDay, lastHour, returned: 0 };
}
