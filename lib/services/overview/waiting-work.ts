import { countUnjudged, waitingInRuns } from "@/lib/db/overview";
import type { WaitingWork } from "@/lib/schema/overview";
import { isAllowed } from "@/lib/schema/role";
import { actorUserId, authorise, type Context } from "@/lib/services/context";

const upTo = 1_000;

/** What waits for this person; parts they may not see count as none. */
export async function waitingWork(ctx: Context, { projectId }: { projectId: string }): Promise<WaitingWork> {
  const role = await authorise(ctx, projectId, "project.read");
  const userId = actorUserId(ctx.actor);
  const [review, runs] = await Promise.all([
    userId && isAllowed(role, "review.judge") ? countUnjudged(ctx.db, { projectId, userId, upTo }) : 0,
    isAllowed(role, "runs.read") ? waitingInRuns(ctx.db, projectId) : { held: 0, failures: 0, stoppedRuns: 0 },
  ]);
  return { review, ...runs };
}
