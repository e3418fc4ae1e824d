import { ownStandingParts } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { OwnPartDecision } from "@/lib/schema/part";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { latestAndToday, mostOfDay } from "@/lib/services/review/latest-and-today";

/** The person's latest verdicts of a kind that stand, newest first: to look back at, and to take back; `isDay` as of instructions. */
export async function ownPartDecisions(
  ctx: Context,
  { projectId, kind, limit, isDay = false }: { projectId: string; kind: PartKind; limit: number; isDay?: boolean },
): Promise<OwnPartDecision[]> {
  await authorise(ctx, projectId, "review.judge");
  const found = await ownStandingParts(ctx.db, { projectId, kind, limit: isDay ? mostOfDay : limit, userId: judgingUser(ctx) });
  const rows = isDay ? latestAndToday(found, limit, ctx.now()) : found;
  return rows.map(({ createdAt, ...row }) => ({ ...row, kind, createdAt: createdAt.toISOString() }));
}
