import { returnedItems } from "@/lib/db/assignments";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";

/** Whether the project shares its items out, and which of them are back with this person. */
export async function readSharing(ctx: Context, { projectId }: { projectId: string }): Promise<{ isShared: boolean; returned: string[] }> {
  await authorise(ctx, projectId, "review.judge");
  const { overlap } = await reviewSettingsOf(ctx.db, projectId);
  const rows = await returnedItems(ctx.db, { projectId, userId: judgingUser(ctx), limit: 200 });
  return { isShared: overlap !== null, returned: rows.map(({ instruction }) => instruction.id) };
}
