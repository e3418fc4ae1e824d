import { commentsOn, markSeen } from "@/lib/db/comments";
import { openDiscussion } from "@/lib/db/discussions";
import { membersOf } from "@/lib/db/memberships";
import type { DiscussionView } from "@/lib/schema/discussion";
import { isAllowed } from "@/lib/schema/role";
import { actorUserId, authorise, type Context } from "@/lib/services/context";

type Input = { projectId: string; instructionId: string };

/** What was said about an instruction. Who asks has then seen the comments that name them. */
export async function readDiscussion(ctx: Context, { projectId, instructionId }: Input): Promise<DiscussionView> {
  await authorise(ctx, projectId, "instructions.read");
  const userId = actorUserId(ctx.actor);
  const [open, comments, members] = await Promise.all([
    openDiscussion(ctx.db, projectId, instructionId),
    commentsOn(ctx.db, projectId, instructionId),
    membersOf(ctx.db, projectId),
  ]);
  if (userId !== null) await markSeen(ctx.db, { instructionId, userId, at: ctx.now() });
  return {
    instructionId,
    open: open && { id: open.id, by: open.openedBy.name, openedAt: open.openedAt.toISOString() },
    comments: comments.map(({ user, mentions, createdAt, ...row }) => ({
      ...row,
      by: user.name,
      isMine: user.id === userId,
      createdAt: createdAt.toISOString(),
      mentions: mentions.map((mention) => mention.user),
    })),
    people: members.filter(({ role }) => isAllowed(role, "review.judge")).map(({ user: { id, name } }) => ({ id, name })),
  };
}
