import { randomUUID } from "node:crypto";
import { addComment, addMentions, commentById } from "@/lib/db/comments";
import { startDiscussion } from "@/lib/db/discussions";
import { lockInstruction } from "@/lib/db/instructions";
import { membersOf } from "@/lib/db/memberships";
import { AppError } from "@/lib/errors";
import type { CommentInput, DiscussionView } from "@/lib/schema/discussion";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context, type Db } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { readDiscussion } from "./read";

type Input = CommentInput & { projectId: string; instructionId: string };

/** Says something about an instruction; with a flag it is opened for discussion. The same id again changes nothing. */
export async function comment(ctx: Context, input: Input): Promise<DiscussionView> {
  const { projectId, instructionId } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  await ctx.db.$transaction(async (tx) => {
    if (!(await lockInstruction(tx, projectId, instructionId))) throw new AppError("not_found", `instruction ${instructionId} not found`);
    const { id, body } = input;
    const isNew = await addComment(tx, { id, projectId, instructionId, userId, body, createdAt: ctx.now() });
    if (isNew) await write(ctx, tx, { ...input, userId });
    else await requireSame(tx, { ...input, userId });
  });
  return readDiscussion(ctx, { projectId, instructionId });
}

async function write(ctx: Context, tx: Db, input: Input & { userId: string }): Promise<void> {
  const { id, projectId, instructionId, userId, body, isFlag } = input;
  const mentions = await requireMembers(tx, input);
  await addMentions(
    tx,
    mentions.map((mentioned) => ({ commentId: id, userId: mentioned, projectId })),
  );
  const isOpened =
    isFlag && (await startDiscussion(tx, { id: randomUUID(), projectId, instructionId, openedById: userId, openedAt: ctx.now() }));
  const after = { comment: id, body, mentions, isOpened };
  await noteAudit(ctx, tx, { projectId, action: "discussion.comment", subject: `instruction ${instructionId}`, after });
}

/** Only people who can read the answer are named. */
async function requireMembers(tx: Db, { projectId, mentions }: Input): Promise<string[]> {
  const asked = [...new Set(mentions)];
  if (asked.length === 0) return [];
  const known = new Set((await membersOf(tx, projectId)).map(({ user }) => user.id));
  const stranger = asked.find((id) => !known.has(id));
  if (stranger !== undefined) throw new AppError("invalid_input", `person ${stranger} is not in this project; take the mention out`);
  return asked;
}

async function requireSame(tx: Db, { id, instructionId, userId, body }: Input & { userId: string }): Promise<void> {
  const earlier = await commentById(tx, id);
  const isSame = earlier?.userId === userId && earlier.instructionId === instructionId && earlier.body === body;
  if (!isSame) throw new AppError("conflict", "this id belongs to another comment; send yours under a new one");
}
