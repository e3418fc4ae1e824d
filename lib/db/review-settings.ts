import { ReviewSettings } from "@/lib/schema/review-settings";
import type { Db } from "./client";

export async function reviewSettingsOf(db: Db, projectId: string): Promise<ReviewSettings> {
  const row = await db.project.findUnique({ where: { id: projectId }, select: { reviewSettings: true } });
  return parseReviewSettings(row?.reviewSettings);
}

/** Settings as they lie in the project's row; where nothing was set, what holds from the start. */
export function parseReviewSettings(found: unknown): ReviewSettings {
  return ReviewSettings.parse(found ?? {});
}

/** The settings, held until the transaction ends. */
export async function lockReviewSettings(db: Db, projectId: string): Promise<ReviewSettings | null> {
  const [row] = await db.$queryRaw<{ reviewSettings: unknown }[]>`
    select "reviewSettings" from "Project" where "id" = ${projectId}::uuid for no key update`;
  return row ? ReviewSettings.parse(row.reviewSettings) : null;
}

export async function saveReviewSettings(db: Db, projectId: string, reviewSettings: ReviewSettings): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { reviewSettings }, select: { id: true } });
}
