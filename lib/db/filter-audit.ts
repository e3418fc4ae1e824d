import * as z from "zod";
import { FilterAuditGroup } from "@/lib/schema/filter-audit";
import type { Sql } from "./sql";
import { notTakenBackText } from "./standing-sql";

/**
 * Every verdict of every filter against what people say of the same item: their override of it, else what most of them
 * decided (accept keeps, reject drops; revise and a tie say nothing of the filter, nor do verdicts given to many at once).
 */
export async function filterAuditGroups(sql: Sql, projectId: string): Promise<FilterAuditGroup[]> {
  const rows = await sql.query<Record<string, unknown>>(
    `with standing as (
       select distinct on (v."instructionId", v."userId") v."instructionId", v.decision from "Verdict" v
       where v."projectId" = $1::uuid and v."instructionId" is not null and v.decision is not null and v.decision <> 'skip' and v."bulkActionId" is null
         and ${notTakenBackText}
       order by v."instructionId", v."userId", v.ordinal desc),
     people as (
       select "instructionId", sum(case decision when 'accept' then 1 when 'reject' then -1 else 0 end) as tally from standing group by 1),
     overridden as (
       select distinct on (o."filterVerdictId") o."filterVerdictId", o.decision from "FilterOverride" o
       order by o."filterVerdictId", o."createdAt" desc, o.id desc)
     select f.stage, p.version as "promptVersion", i.level, f.decision as said,
       coalesce(o.decision::text, case when t.tally > 0 then 'keep' when t.tally < 0 then 'drop' end) as person,
       o.decision is not null as "isOverride", count(*)::int as count
     from "Run" r join "FilterVerdict" f on f."runId" = r.id
     left join "RunPrompt" u on u."runId" = f."runId" and u.stage = f.stage left join "PromptVersion" p on p.id = u."promptVersionId"
     left join "Instruction" i on i.id = f."instructionId"
     left join people t on t."instructionId" = f."instructionId" left join overridden o on o."filterVerdictId" = f.id
     where r."projectId" = $1::uuid group by 1, 2, 3, 4, 5, 6`,
    [projectId],
  );
  return z.array(FilterAuditGroup).parse(rows);
}
