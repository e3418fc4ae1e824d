import { lockChains } from "./chain-states";
import type { Sql } from "./sql";

/** What a filter's verdict is about. */
export interface FilterSubject {
  noun: "query" | "instruction";
  id: string;
  queryId: string;
  seedId: string;
  runId: string;
  /** of its query: what stands of the first filter's verdict; null where it said nothing */
  queryStanding: "keep" | "drop" | null;
}

export async function subjectOfVerdict(sql: Sql, projectId: string, filterVerdictId: string): Promise<FilterSubject | null> {
  const [row] = await sql.query<FilterSubject & Record<string, unknown>>(
    `select case when f."queryId" is null then 'instruction' else 'query' end as noun, coalesce(f."queryId", f."instructionId") as id,
       q.id as "queryId", q."seedId", f."runId", q."filterDecision"::text as "queryStanding"
     from "FilterVerdict" f join "Run" r on r.id = f."runId"
     left join "Instruction" i on i.id = f."instructionId" join "Query" q on q.id = coalesce(f."queryId", i."queryId")
     where f.id = $1::uuid and r."projectId" = $2::uuid`,
    [filterVerdictId, projectId],
  );
  return row ?? null;
}

/**
 * Holds the query, or the instruction with the other levels of its chain, until the transaction ends: in the order in
 * which edits hold levels, for what is found between levels is written anew after a flip. A run that makes something of the query holds it for
 * the same time (see `addInstructions`), so what it makes is either seen here or sees what is decided here.
 */
export async function lockSubject(sql: Sql, { noun, queryId }: Pick<FilterSubject, "noun" | "queryId">): Promise<void> {
  if (noun === "query") await sql.query(`select 1 from "Query" where id = $1::uuid for no key update`, [queryId]);
  await lockChains(sql, [queryId]);
}

/** Every id the run's ledger knows the subject and what hangs on it by. */
export async function ledgerSubjects(sql: Sql, { noun, id, queryId }: FilterSubject): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `with ours as (select n.id from "Instruction" n where ${noun === "query" ? `n."queryId" = $1::uuid` : "n.id = $1::uuid"})
     select id from ours union all select u.id from "InstructionConstraint" u where u."instructionId" in (select id from ours)`,
    [id],
  );
  return [queryId, ...rows.map((row) => row.id)];
}

/** Of these subjects, those that do not go on: dropped, or an instruction whose query is. */
export async function withdrawnSubjects(
  sql: Sql,
  noun: "query" | "instruction" | "use",
  ids: readonly string[],
  passed: { queryFilter: boolean; instructionFilter: boolean },
): Promise<Set<string>> {
  if (ids.length === 0 || !passed.queryFilter) return new Set();
  const own = passed.instructionFilter ? `or n."filterDecision" = 'drop'` : "";
  const dropped = {
    query: `select q.id from "Query" q where q.id = any($1::uuid[]) and q."filterDecision" = 'drop'`,
    instruction: `select n.id from "Instruction" n where n.id = any($1::uuid[]) and (n."queryDropped" ${own})`,
    use: `select u.id from "InstructionConstraint" u join "Instruction" n on n.id = u."instructionId"
      where u.id = any($1::uuid[]) and (n."queryDropped" ${own})`,
  };
  const rows = await sql.query<{ id: string }>(dropped[noun], [ids]);
  return new Set(rows.map(({ id }) => id));
}
