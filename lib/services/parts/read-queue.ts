import { queuedParts } from "@/lib/db/part-queue";
import { partPlaces } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { PartItem } from "@/lib/schema/part";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { partsFor } from "./parts-for";

/** The next items of a kind that this person has not judged and where they may, whole, in the project's order. */
export async function readPartQueue(
  ctx: Context,
  input: { projectId: string; kind: PartKind; after: string | undefined; limit: number },
): Promise<{ rows: PartItem[]; next: string | null }> {
  const { projectId, kind, limit } = input;
  const role = await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const places = await partPlaces(ctx.db, projectId);
  const queued = await queuedParts(ctx.db, { projectId, userId, kind, places, after: BigInt(input.after ?? 0), limit: limit + 1 });
  const rows = await partsFor(ctx.db, { projectId, kind, subjectIds: queued.slice(0, limit), reader: { role, userId } });
  return { rows, next: queued.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}
