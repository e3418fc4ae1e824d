import { reviewSettingsOf } from "@/lib/db/review-settings";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { mostAtOnce } from "./jobs";

/**
 * A screenful is anyone's who judges; more than that is for those who answer for the project. Where items are lent out to a
 * certain number of people each, judging past that is theirs too, however few the rows.
 */
export async function authoriseBulk(ctx: Context, projectId: string, count: number): Promise<string> {
  await authorise(ctx, projectId, count <= mostAtOnce ? "review.judge" : "review.bulk");
  const { overlap } = await reviewSettingsOf(ctx.db, projectId);
  if (overlap !== null) await authorise(ctx, projectId, "review.bulk");
  return judgingUser(ctx);
}
