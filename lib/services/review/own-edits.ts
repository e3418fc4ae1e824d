import { ownEditsSince } from "@/lib/db/own-edits";
import { standingEdits } from "@/lib/review/own-edits";
import type { OwnEdit } from "@/lib/schema/own-edit";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";
import { dayBefore } from "./last-day";

const most = 200;

/** What the person changed in the last day and that still stands, oldest first: a reload does not take the undo away. */
export async function ownEdits(ctx: Context, { projectId }: { projectId: string }): Promise<OwnEdit[]> {
  await authorise(ctx, projectId, "review.judge");
  const since = dayBefore(ctx.now());
  return standingEdits(await ownEditsSince(ctx.db, { projectId, userId: judgingUser(ctx), since, limit: most }));
}
