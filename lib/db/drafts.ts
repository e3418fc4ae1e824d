import type { Draft } from "@/lib/schema/draft";
import type { Db } from "./client";

export interface NewDraft {
  userId: string;
  projectId: string;
  place: string;
  text: string;
  baseVersion: number;
  savedAt: Date;
}

/** Keeps what was typed last; what was typed earlier and arrives later changes nothing. */
export async function keepDraft(db: Db, { userId, projectId, place, text, baseVersion, savedAt }: NewDraft): Promise<void> {
  await db.$executeRaw`
    insert into "Draft" ("userId", "projectId", "place", "text", "baseVersion", "savedAt")
    values (${userId}, ${projectId}::uuid, ${place}, ${text}, ${baseVersion}, ${savedAt})
    on conflict ("userId", "projectId", "place") do update
      set "text" = excluded."text", "baseVersion" = excluded."baseVersion", "savedAt" = excluded."savedAt"
      where "Draft"."savedAt" < excluded."savedAt"`;
}

/** The writing is done: removes it, unless something newer was typed elsewhere. */
export async function dropDraft(db: Db, question: { userId: string; projectId: string; place: string; upTo: Date }): Promise<void> {
  const { userId, projectId, place, upTo } = question;
  await db.draft.deleteMany({ where: { userId, projectId, place, savedAt: { lte: upTo } } });
}

/** A person's drafts in a project, latest first. */
export async function draftsOf(db: Db, question: { userId: string; projectId: string; limit: number }): Promise<Draft[]> {
  const { userId, projectId, limit } = question;
  const rows = await db.draft.findMany({
    where: { userId, projectId },
    select: { place: true, text: true, baseVersion: true, savedAt: true },
    orderBy: { savedAt: "desc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}
