import type { Sql } from "./sql";

/** Kept seeds, and the texts of some of them, the same ones each time. */
export async function seedSample(sql: Sql, projectId: string, size: number): Promise<{ count: number; texts: string[] }> {
  const [all] = await sql.query<{ count: number }>(
    `select count(*)::int as count from "Seed" where "projectId" = $1::uuid and status = 'kept'`,
    [projectId],
  );
  const rows = await sql.query<{ text: string }>(
    `select text from "Seed" where "projectId" = $1::uuid and status = 'kept' order by "textHash" limit $2::int`,
    [projectId, size],
  );
  return { count: all?.count ?? 0, texts: rows.map(({ text }) => text) };
}

export interface ObservedRow {
  stage: string;
  settled: number;
  kept: number;
  calls: number;
  inputTokens: number;
  outputTokens: number;
}

/** What the newest runs of a project showed of each stage; runs of the rehearsal model tell nothing of real ones. */
export async function observedStages(sql: Sql, projectId: string, isRehearsal: boolean): Promise<{ runs: number; rows: ObservedRow[] }> {
  const runs = await sql.query<{ id: string }>(
    `select id from "Run" where "projectId" = $1::uuid and "isRehearsal" = $2::boolean order by number desc limit 10`,
    [projectId, isRehearsal],
  );
  const rows = await sql.query<ObservedRow & Record<string, unknown>>(
    `with items as (
       select stage, count(*) filter (where status in ('kept', 'dropped'))::int as settled, count(*) filter (where status = 'kept')::int as kept
       from "RunItem" where "runId" = any($1::uuid[]) group by 1
     ), calls as (
       select stage, count(*)::int as calls, coalesce(sum("inputTokens"), 0)::float8 as "inputTokens",
         coalesce(sum("outputTokens"), 0)::float8 as "outputTokens"
       from "ModelCall" where "runId" = any($1::uuid[]) and outcome in ('ok', 'invalid') group by 1
     )
     select stage, settled, kept, calls, "inputTokens", "outputTokens" from items join calls using (stage)`,
    [runs.map(({ id }) => id)],
  );
  return { runs: runs.length, rows };
}
