import { draftsOf } from "@/lib/db/drafts";
import type { Draft } from "@/lib/schema/draft";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

const most = 200;

/** What the person has begun to write and not sent, latest first. Nobody else sees it. */
export async function listDrafts(ctx: Context, { projectId }: { projectId: string }): Promise<Draft[]> {
  await authorise(ctx, projectId, "review.judge");
  return draftsOf(ctx.db, { userId: judgingUser(ctx), projectId, limit: most });
}
