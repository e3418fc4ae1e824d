import type { ListedConstraint } from "@/lib/schema/study-body";
import type { Sql } from "./sql";

export interface RunLists {
  queryId: string;
  query: string;
  /** as the model wrote them, whatever became of them */
  generated: ListedConstraint[];
  /** as they stand now */
  edited: ListedConstraint[];
}

/** The lists of every query of these runs that the first filter keeps, by run number. */
export async function listsOfRuns(sql: Sql, projectId: string, runs: readonly number[]): Promise<(RunLists & { run: number })[]> {
  return sql.query(
    `select r."number" as "run", q."id" as "queryId", q."text" as "query",
       coalesce(jsonb_agg(jsonb_build_object('category', c."category", 'text', coalesce(c."originalText", c."text")) order by c."position", c."id")
         filter (where c."source" = 'model'), '[]') as "generated",
       coalesce(jsonb_agg(jsonb_build_object('category', c."category", 'text', c."text") order by c."position", c."id")
         filter (where c."droppedAt" is null), '[]') as "edited"
     from "Run" r join "Query" q on q."runId" = r."id"
     left join "Constraint" c on c."queryId" = q."id" and c."track" = 'general'
     where r."projectId" = $1::uuid and r."number" = any($2::int[]) and q."filterDecision" is distinct from 'drop'
     group by r."number", q."id" order by q."ordinal"`,
    [projectId, runs],
  );
}

/** The words of these queries, by id. */
export async function queryTexts(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; text: string }>(`select "id", "text" from "Query" where "id" = any($1::uuid[])`, [ids]);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The model that writes the constraints of each of a project's runs, by the run's number. */
export async function modelsOfRuns(sql: Sql, projectId: string): Promise<Map<number, string>> {
  const rows = await sql.query<{ run: number; model: string }>(
    `select "number" as "run", "models" -> 'generator' ->> 'model' as "model" from "Run"
     where "projectId" = $1::uuid and "models" -> 'generator' ->> 'model' is not null`,
    [projectId],
  );
  return new Map(rows.map(({ run, model }) => [run, model]));
}
