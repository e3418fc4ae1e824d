import { discussionCounts, discussionPage } from "@/lib/db/discussions";
import type { DiscussionCounts, DiscussionFilter, DiscussionRow } from "@/lib/schema/discussion";
import { actorUserId, authorise, type Context } from "@/lib/services/context";

type Input = DiscussionFilter & { projectId: string; after: string | undefined; limit: number };

/** A project's discussions, newest first. */
export async function listDiscussions(ctx: Context, input: Input): Promise<{ rows: DiscussionRow[]; next: string | null }> {
  const { projectId, state, after, limit } = input;
  await authorise(ctx, projectId, "instructions.read");
  const before = after === undefined ? null : BigInt(after);
  return discussionPage(ctx.db, { projectId, userId: actorUserId(ctx.actor), state, before, limit });
}

export async function countDiscussions(ctx: Context, { projectId }: { projectId: string }): Promise<DiscussionCounts> {
  await authorise(ctx, projectId, "instructions.read");
  return discussionCounts(ctx.db, projectId, actorUserId(ctx.actor));
}
