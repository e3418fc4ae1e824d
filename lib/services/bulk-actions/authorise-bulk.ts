import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { mostAtOnce } from "./jobs";

/** A screenful is anyone's who judges; more than that is for those who answer for the project. */
export async function authoriseBulk(ctx: Context, projectId: string, count: number): Promise<string> {
  await authorise(ctx, projectId, count <= mostAtOnce ? "review.judge" : "review.bulk");
  return judgingUser(ctx);
}
