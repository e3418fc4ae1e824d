import { countQueuedParts } from "@/lib/db/part-queue";
import { partPlaces } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { ReviewProgress } from "@/lib/schema/review-input";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { leftOf, leftUpTo, paceOf } from "@/lib/services/review/pace";

/** How much is left of a kind's queue, and how many verdicts of any kind this person gave in the last hour and day. */
export async function readPartProgress(ctx: Context, input: { projectId: string; kind: PartKind }): Promise<ReviewProgress> {
  const { projectId, kind } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const places = await partPlaces(ctx.db, projectId);
  const [left, pace] = await Promise.all([
    countQueuedParts(ctx.db, { projectId, userId, kind, places, upTo: leftUpTo }),
    paceOf(ctx, projectId, userId),
  ]);
  return { ...leftOf(left), ...pace, returned: 0 };
}
