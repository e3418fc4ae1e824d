import { ownStandingParts } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { OwnPartDecision } from "@/lib/schema/part";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { latestAndToday } from "@/lib/services/review/last-day";

/** The person's latest verdicts of a kind that stand, newest first: to look back at, and to take back; `isDay` as of instructions. */
export async function ownPartDecisions(
  ctx: Context,
  { projectId, kind, limit, isDay = false }: { projectId: string; kind: PartKind; limit: number; isDay?: boolean },
): Promise<OwnPartDecision[]> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const read = (most: number) => ownStandingParts(ctx.db, { projectId, kind, limit: most, userId });
  const rows = isDay ? await latestAndToday(read, limit, ctx.now()) : await read(limit);
  return rows.map(({ createdAt, ...row }) => ({ ...row, kind, createdAt: createdAt.toISOString() }));
}
