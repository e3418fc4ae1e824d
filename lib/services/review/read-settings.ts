import { reviewSettingsOf } from "@/lib/db/review-settings";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import { authorise, type Context } from "@/lib/services/context";

export async function readReviewSettings(ctx: Context, { projectId }: { projectId: string }): Promise<ReviewSettings> {
  await authorise(ctx, projectId, "review.lead");
  return reviewSettingsOf(ctx.db, projectId);
}
