import * as z from "zod";
import type { AgreementKind } from "@/lib/schema/agreement";
import type { PartKind } from "@/lib/schema/item-kind";
import type { Sql } from "./sql";
import { notTakenBackText } from "./standing-sql";

/** One person's word on one item that somebody else judged too. */
export const SharedRating = z.object({
  item: z.string(),
  userId: z.string(),
  name: z.string(),
  rating: z.string(),
  /** the query the item comes from: its levels are not independent */
  family: z.string(),
  part: z.string(),
});
export type SharedRating = z.infer<typeof SharedRating>;

const verdicts = `
  select v."instructionId"::text as item, v."userId", v.decision::text as rating, i."queryId"::text as family, i.level::text as part, v.ordinal
  from "Verdict" v join "Instruction" i on i.id = v."instructionId"
  where v."projectId" = $1::uuid and v.decision in ('accept', 'revise', 'reject') and v."bulkActionId" is null
    and ${notTakenBackText}`;

const labels = `
  select l."answerId"::text || ' ' || l."constraintId"::text as item, l."userId", l.fulfilment::text as rating, c."queryId"::text as family,
    c.category as part, l.ordinal
  from "ConstraintLabel" l join "Constraint" c on c.id = l."constraintId"
  where l."projectId" = $1::uuid`;

/** Verdicts on another kind of item; by the level of its instruction, or its run where it has none. The kind is one of our own words. */
const partVerdicts = (kind: PartKind) => `
  select coalesce(v."queryId", v."answerId", v."feedbackId", v."chainId")::text as item, v."userId", v.decision::text as rating,
    q.id::text as family, coalesce(i.level, r.number)::text as part, v.ordinal
  from "Verdict" v left join "Answer" a on a.id = v."answerId" left join "Feedback" f on f.id = v."feedbackId"
    left join "Chain" c on c.id = v."chainId" left join "Instruction" i on i.id = coalesce(a."instructionId", f."instructionId")
    join "Query" q on q.id = coalesce(v."queryId", c."queryId", i."queryId") join "Run" r on r.id = q."runId"
  where v."projectId" = $1::uuid and v.kind = '${kind}' and v.kind <> 'instruction' and v.decision in ('accept', 'revise', 'reject')
    and ${notTakenBackText}`;

function ratingsOf(kind: AgreementKind): string {
  if (kind === "labels") return labels;
  return kind === "verdicts" ? verdicts : partVerdicts(kind);
}

/**
 * What people said of the items that two or more judged: of each person the latest word, from before any adjudication, the
 * newest items first. Verdicts given to many at once are left out: nobody looked at the items one by one.
 *
 * @param most how many items are read
 */
export async function sharedRatings(sql: Sql, question: { projectId: string; kind: AgreementKind; most: number }): Promise<SharedRating[]> {
  const { projectId, kind, most } = question;
  const rows = await sql.query<Record<string, unknown>>(
    `with latest as (
       select distinct on (item, "userId") * from (${ratingsOf(kind)}) said order by item, "userId", ordinal desc),
     standing as (select * from latest where rating is not null),
     shared as (select item from standing group by item having count(*) > 1 order by max(ordinal) desc limit $2::int)
     select s.item, s."userId", u.name, s.rating, s.family, s.part
     from shared join standing s using (item) join "User" u on u.id = s."userId" order by s.item, s."userId"`,
    [projectId, most],
  );
  return z.array(SharedRating).parse(rows);
}
