import { adoptVerdicts, lockReviewSettings, saveReviewSettings, settleAll } from "@/lib/db/review-settings";
import { AppError } from "@/lib/errors";
import { ReviewSettings, ReviewSettingsChange } from "@/lib/schema/review-settings";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/**
 * Changes how a project shares its review. Another overlap takes nothing from anybody: a lower one keeps what was
 * given, a higher one opens places; what people agree on is told anew.
 */
export async function changeReviewSettings(
  ctx: Context,
  { projectId, ...given }: ReviewSettingsChange & { projectId: string },
): Promise<ReviewSettings> {
  await authorise(ctx, projectId, "review.lead");
  const change = ReviewSettingsChange.parse(given);
  return ctx.db.$transaction(
    async (tx) => {
      const before = await lockReviewSettings(tx, projectId);
      if (!before) throw new AppError("not_found", `project ${projectId} not found`);
      const after = ReviewSettings.parse({ ...before, ...change });
      await saveReviewSettings(tx, projectId, after);
      if (before.overlap === null && after.overlap !== null) await adoptVerdicts(tx, projectId, after.overlap);
      if (before.overlap !== after.overlap) await settleAll(tx, projectId);
      await noteAudit(ctx, tx, { projectId, action: "review.settings", subject: `project ${projectId}`, before, after });
      return after;
    },
    // Places for every verdict given so far: on a large project longer than an ordinary write.
    { timeout: 300_000 },
  );
}
