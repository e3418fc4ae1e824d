import { countUnseen } from "@/lib/db/comments";
import { countUnjudged, waitingInRuns } from "@/lib/db/overview";
import { countRoomy } from "@/lib/db/review-queue";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { countDisputed } from "@/lib/db/team";
import { defaultQueue } from "@/lib/review/queue-selection";
import type { WaitingWork } from "@/lib/schema/overview";
import { isAllowed } from "@/lib/schema/role";
import { actorUserId, authorise, type Context } from "@/lib/services/context";

const upTo = 1_000;

/** What waits for this person; parts they may not see count as none. */
export async function waitingWork(ctx: Context, { projectId }: { projectId: string }): Promise<WaitingWork> {
  const role = await authorise(ctx, projectId, "project.read");
  const userId = actorUserId(ctx.actor);
  const [review, disputed, mentions, runs] = await Promise.all([
    userId && isAllowed(role, "review.judge") ? countToJudge(ctx, projectId, userId) : 0,
    isAllowed(role, "review.lead") ? countDisputed(ctx.db, projectId, upTo) : 0,
    userId && isAllowed(role, "instructions.read") ? countUnseen(ctx.db, projectId, userId) : 0,
    isAllowed(role, "runs.read") ? waitingInRuns(ctx.db, projectId) : { held: 0, failures: 0, stoppedRuns: 0 },
  ]);
  return { review, disputed, mentions, ...runs };
}

async function countToJudge(ctx: Context, projectId: string, userId: string): Promise<number> {
  const { overlap } = await reviewSettingsOf(ctx.db, projectId);
  if (overlap === null) return countUnjudged(ctx.db, { projectId, userId, upTo });
  return countRoomy(ctx.db, { projectId, userId, selection: defaultQueue, overlap, upTo });
}
