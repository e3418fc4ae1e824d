import { queuedIds } from "@/lib/db/review-queue";
import { sqlOf } from "@/lib/db/sql";
import type { ReviewItem } from "@/lib/schema/review";
import type { Selection } from "@/lib/schema/selection";
import { authorise, type Context } from "@/lib/services/context";
import { itemsFor } from "./items-for";
import { judgingUser } from "./judging-user";

/** The next items of a selection that this person has not judged, whole, in the project's order. */
export async function readQueue(
  ctx: Context,
  input: { projectId: string; selection: Selection; after: string | undefined; limit: number },
): Promise<{ rows: ReviewItem[]; next: string | null }> {
  const { projectId, selection, limit } = input;
  const role = await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const queued = await queuedIds(sqlOf(ctx.pool), { projectId, userId, selection, after: BigInt(input.after ?? 0), limit: limit + 1 });
  const ids = queued.slice(0, limit);
  const rows = ids.length === 0 ? [] : await itemsFor(sqlOf(ctx.pool), { projectId, ids, reader: { role, userId } });
  return { rows, next: queued.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}
