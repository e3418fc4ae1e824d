import { ownPartEditsSince } from "@/lib/db/own-part-edits";
import { standingPartEdits } from "@/lib/review/own-part-edits";
import type { PartKind } from "@/lib/schema/item-kind";
import type { OwnPartEdit } from "@/lib/schema/part";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { dayBefore } from "@/lib/services/review/last-day";

const most = 200;

/** What the person changed of a kind in the last day and that still stands, oldest first: a reload does not take the undo away. */
export async function ownPartEdits(ctx: Context, { projectId, kind }: { projectId: string; kind: PartKind }): Promise<OwnPartEdit[]> {
  await authorise(ctx, projectId, "review.judge");
  if (kind !== "query" && kind !== "constraints") return [];
  const wanted = kind === "query" ? "query_text" : "list_text";
  const since = dayBefore(ctx.now());
  const found = await ownPartEditsSince(ctx.db, { projectId, userId: judgingUser(ctx), since, limit: most });
  return standingPartEdits(found.filter((edit) => edit.kind === wanted));
}
