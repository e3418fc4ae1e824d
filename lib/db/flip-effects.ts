import { Hanging } from "@/lib/schema/filter-flip";
import type { FilterSubject } from "./filter-subjects";
import type { Sql } from "./sql";
import { notTakenBackText } from "./standing-sql";

const Row = Hanging.omit({ orphanedLevels: true, releases: true });

/**
 * What stands on a query or an instruction now. Of a query, instructions that are dropped by themselves are left out:
 * they neither go nor come back with it.
 */
export async function hangingOn(sql: Sql, projectId: string, { noun, id, queryId, seedId }: FilterSubject): Promise<Hanging> {
  const ours = noun === "query" ? `n."queryId" = $1::uuid and n."filterDecision" is distinct from 'drop'` : "n.id = $1::uuid";
  const [found] = await sql.query<Record<string, unknown>>(
    `with ours as (select n.id, n.track, n.level from "Instruction" n where ${ours})
     select (select count(*)::int from "Constraint" c where ${
       noun === "query"
         ? `c."queryId" = $1::uuid`
         : `exists (select 1 from "InstructionConstraint" u where u."constraintId" = c.id and u."instructionId" = $1::uuid)`
     }) as constraints,
       (select coalesce(json_agg(l order by l.track, l.level), '[]') from
         (select track, level, count(*)::int as count from ours group by 1, 2) l) as levels,
       ${noun === "query" ? `(select count(*)::int from "Instruction" n where n."queryId" = $1::uuid and n."filterDecision" = 'drop')` : "0"} as dropped,
       (select count(*)::int from "Answer" a where a."instructionId" in (select id from ours)) as answers,
       (select count(*)::int from "Feedback" f where f."instructionId" in (select id from ours)) as feedback,
       (select coalesce(json_agg(distinct o.level), '[]') from ours o join "ChainTurn" t on t."instructionId" = o.id) as "chainLevels",
       (select count(*)::int from (
         select distinct on (v."instructionId", v."userId") v.decision from "Verdict" v
         where v."instructionId" in (select id from ours) and v.decision is not null
           and ${notTakenBackText}) standing) as verdicts`,
    [id],
  );
  const { levels, ...row } = Row.parse(found);
  const orphanedLevels = noun === "query" ? [] : await levelsAfter(sql, queryId, row.chainLevels);
  const releases = await releasesWith(sql, projectId, seedId, id);
  return { ...row, levels: noun === "query" ? levels : [], orphanedLevels, releases };
}

/** Levels of the chain above the lowest of these. */
async function levelsAfter(sql: Sql, queryId: string, levels: readonly number[]): Promise<Hanging["chainLevels"]> {
  if (levels.length === 0) return [];
  const rows = await sql.query<{ level: number }>(
    `select distinct n.level from "Chain" c join "ChainTurn" t on t."chainId" = c.id join "Instruction" n on n.id = t."instructionId"
     where c."queryId" = $1::uuid and n.level > $2::int and n."filterDecision" is distinct from 'drop' order by 1`,
    [queryId, Math.min(...levels)],
  );
  return Hanging.shape.orphanedLevels.parse(rows.map(({ level }) => level));
}

/** Sealed releases that hold it, wherever in a record its id stands. Rows of one seed are few. */
function releasesWith(sql: Sql, projectId: string, seedId: string, id: string): Promise<Hanging["releases"]> {
  return sql.query<Hanging["releases"][number] & Record<string, unknown>>(
    `select r.number, r.name from "Release" r where r."projectId" = $1::uuid and r."sealedAt" is not null
       and exists (select 1 from "ReleaseRow" w where w."releaseId" = r.id and w."familyId" = $2::uuid
         and jsonb_path_exists(w.record, '$.**.id ? (@ == $id)', jsonb_build_object('id', $3::text)))
     order by r.number desc limit 20`,
    [projectId, seedId, id],
  );
}
