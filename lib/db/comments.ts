import type { Db } from "./client";

export interface NewComment {
  id: string;
  projectId: string;
  instructionId: string;
  userId: string;
  body: string;
  createdAt: Date;
}

/** Adds it, unless the same id is there already: false then. */
export async function addComment(db: Db, row: NewComment): Promise<boolean> {
  const { count } = await db.comment.createMany({ data: [row], skipDuplicates: true });
  return count > 0;
}

export function commentById(db: Db, id: string) {
  return db.comment.findUnique({ where: { id }, select: { id: true, userId: true, instructionId: true, body: true } });
}

/** Everything said about an instruction, in order. */
export function commentsOn(db: Db, projectId: string, instructionId: string) {
  return db.comment.findMany({
    where: { projectId, instructionId },
    select: {
      id: true,
      body: true,
      createdAt: true,
      user: { select: { id: true, name: true } },
      mentions: { select: { user: { select: { id: true, name: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

export async function addMentions(db: Db, rows: { commentId: string; userId: string; projectId: string }[]): Promise<void> {
  if (rows.length > 0) await db.mention.createMany({ data: rows, skipDuplicates: true });
}

/** Comments that name the person and that they have not looked at. */
export function countUnseen(db: Db, projectId: string, userId: string): Promise<number> {
  return db.mention.count({ where: { projectId, userId, seenAt: null } });
}

/** The person has looked at what was said about this instruction. */
export async function markSeen(db: Db, question: { instructionId: string; userId: string; at: Date }): Promise<void> {
  const { instructionId, userId, at } = question;
  await db.mention.updateMany({ where: { userId, seenAt: null, comment: { instructionId } }, data: { seenAt: at } });
}
