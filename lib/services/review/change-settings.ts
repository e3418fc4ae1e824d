import { adoptVerdicts, holdSharing } from "@/lib/db/overlap-changes";
import { lockReviewSettings, reviewSettingsOf, saveReviewSettings } from "@/lib/db/review-settings";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { ReviewSettings, ReviewSettingsChange } from "@/lib/schema/review-settings";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { changeOverlap } from "./change-overlap";
import { placeVerdicts } from "./settle-overlap";

/**
 * Changes how a project shares its review, while people go on with it. Another overlap takes nothing from anybody: a
 * lower one keeps what was given, a higher one opens places; what people agree on is told anew.
 */
export async function changeReviewSettings(
  ctx: Context,
  { projectId, ...given }: ReviewSettingsChange & { projectId: string },
): Promise<ReviewSettings> {
  await authorise(ctx, projectId, "review.lead");
  const change = ReviewSettingsChange.parse(given);
  const standing = await reviewSettingsOf(ctx.db, projectId);
  const placed = standing.overlap === null && change.overlap ? await placeVerdicts(ctx, projectId, change.overlap) : 0n;
  return changeOverlap(ctx, async (tx) => {
    const before = await lockReviewSettings(tx, projectId);
    if (!before) throw new AppError("not_found", `project ${projectId} not found`);
    const after = ReviewSettings.parse({ ...before, ...change });
    await saveReviewSettings(tx, projectId, after);
    if (before.overlap === null && after.overlap !== null) {
      await holdSharing(tx, projectId);
      await adoptVerdicts(prismaSql(tx), { projectId, overlap: after.overlap, among: { after: placed } });
    }
    await noteAudit(ctx, tx, { projectId, action: "review.settings", subject: `project ${projectId}`, before, after });
    return { result: after, changed: before.overlap === after.overlap ? null : { projectId, batchId: null } };
  });
}
