import * as z from "zod";
import { OwnEdit } from "@/lib/schema/own-edit";
import type { Db } from "./client";

/** A person's changes of texts and constraint lists since then, oldest first; a reworded constraint with one instruction it stands in. */
export async function ownEditsSince(
  db: Db,
  { projectId, userId, since, limit }: { projectId: string; userId: string; since: Date; limit: number },
): Promise<OwnEdit[]> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    select * from (
      select 'text' as "kind", e."createdAt" as "at", e."instructionId", null::uuid as "constraintId", e."before", e."after", null as "category", null as "text"
      from "TextEdit" e where e."projectId" = ${projectId}::uuid and e."userId" = ${userId} and e."createdAt" >= ${since} and e."instructionId" is not null
      union all
      select 'constraint_text', e."createdAt", (select u."instructionId" from "InstructionConstraint" u where u."constraintId" = e."constraintId"
        order by u."instructionId" limit 1), e."constraintId", e."before", e."after", null, null
      from "TextEdit" e where e."projectId" = ${projectId}::uuid and e."userId" = ${userId} and e."createdAt" >= ${since} and e."constraintId" is not null
      union all
      select 'constraint_' || c."kind"::text, c."createdAt", c."instructionId", c."constraintId", null, null, k."category", k."text"
      from "ConstraintChange" c join "Constraint" k on k."id" = c."constraintId"
      where c."projectId" = ${projectId}::uuid and c."userId" = ${userId} and c."createdAt" >= ${since}
    ) made where "instructionId" is not null order by "at" desc limit ${limit}`;
  return z.array(OwnEdit).parse(rows.toReversed().map((row) => ({ ...row, at: row.at.toISOString() })));
}
