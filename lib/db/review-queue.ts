import type { Selection } from "@/lib/schema/selection";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { hasJudged, selectionSql } from "./instruction-conditions";
import { instructionPage } from "./instruction-page";

/** Ids of the next instructions of a selection on which this person has no standing verdict, in the project's order. */
export function queuedIds(
  db: Db,
  question: { projectId: string; userId: string; selection: Selection; after: bigint; limit: number },
): Promise<string[]> {
  const { projectId, userId, selection, after, limit } = question;
  const order = { sort: "ordinal", order: "asc", after: after.toString() } as const;
  return instructionPage(db, { projectId, selection, also: Prisma.sql`not ${hasJudged(userId)}`, order, limit });
}

/** How many are left of them, counted up to `upTo`. */
export async function countQueued(
  db: Db,
  question: { projectId: string; userId: string; selection: Selection; upTo: number },
): Promise<number> {
  const { projectId, userId, selection, upTo } = question;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "Instruction" i
      where ${selectionSql(projectId, selection)} and not ${hasJudged(userId)} limit ${upTo}) left_over`;
  return row?.count ?? 0;
}

/** How many verdicts a person gave since a moment, those taken back left out. */
export async function countGivenSince(db: Db, question: { projectId: string; userId: string; since: Date }): Promise<number> {
  const { projectId, userId, since } = question;
  const decided = Prisma.sql`v."decision" is not null and not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id")`;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Verdict" v
    where v."projectId" = ${projectId}::uuid and v."userId" = ${userId} and v."createdAt" >= ${since} and ${decided}`;
  return row?.count ?? 0;
}
