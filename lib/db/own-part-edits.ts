import * as z from "zod";
import { OwnPartEdit } from "@/lib/schema/part";
import type { Db } from "./client";

/** A person's changes of queries' words and of their lists' since then, oldest first. */
export async function ownPartEditsSince(
  db: Db,
  { projectId, userId, since, limit }: { projectId: string; userId: string; since: Date; limit: number },
): Promise<OwnPartEdit[]> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    select (case when e."queryId" is null then 'list_text' else 'query_text' end) as "kind", e."createdAt" as "at",
      coalesce(e."queryId", c."queryId") as "queryId", e."constraintId", e."before", e."after"
    from "TextEdit" e left join "Constraint" c on c."id" = e."constraintId" and c."track" = 'general' and c."droppedAt" is null
    where e."projectId" = ${projectId}::uuid and e."userId" = ${userId} and e."createdAt" >= ${since} and (e."queryId" is not null or c."id" is not null)
    order by e."createdAt" desc limit ${limit}`;
  return z.array(OwnPartEdit).parse(rows.toReversed().map((row) => ({ ...row, at: row.at.toISOString() })));
}
