import { ownStandingParts } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { OwnPartDecision } from "@/lib/schema/part";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

/** The person's latest verdicts of a kind that stand, newest first: to look back at, and to take back. */
export async function ownPartDecisions(
  ctx: Context,
  input: { projectId: string; kind: PartKind; limit: number },
): Promise<OwnPartDecision[]> {
  await authorise(ctx, input.projectId, "review.judge");
  const rows = await ownStandingParts(ctx.db, { ...input, userId: judgingUser(ctx) });
  return rows.map(({ createdAt, ...row }) => ({ ...row, kind: input.kind, createdAt: createdAt.toISOString() }));
}
