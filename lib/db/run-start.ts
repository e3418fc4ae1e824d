import type { RunModels, RunSettings, SeedSelectionCounts } from "@/lib/schema/run";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** How a project's seeds came out so far: kept, and removed by which rule. */
export async function seedCounts(
  sql: Sql,
  projectId: string,
): Promise<{ kept: number; removed: Record<string, number>; duplicates: number }> {
  const rows = await sql.query<{ status: string; removedBy: string | null; count: number }>(
    `select status::text as status, "removedBy", count(*)::int as count from "Seed" where "projectId" = $1::uuid group by 1, 2`,
    [projectId],
  );
  const [again] = await sql.query<{ count: number }>(`select count(*)::int as count from "SeedDuplicate" where "projectId" = $1::uuid`, [
    projectId,
  ]);
  const kept = rows.reduce((sum, { status, count }) => sum + (status === "kept" ? count : 0), 0);
  const removed = rows.flatMap(({ status, removedBy, count }) => (status === "kept" ? [] : [[removedBy ?? "removed", count] as const]));
  return { kept, removed: Object.fromEntries(removed), duplicates: again?.count ?? 0 };
}

export interface NewRun {
  id: string;
  projectId: string;
  name: string;
  settings: RunSettings;
  models: RunModels;
  seedCounts: SeedSelectionCounts;
  budgetMicroUsd: number | null;
  isRehearsal: boolean;
  createdById: string | null;
}

/** Adds a run under the project's next number. One at a time: the project's row is held until the transaction ends. */
export async function insertRun(sql: Sql, run: NewRun): Promise<number> {
  await sql.query(`select 1 from "Project" where id = $1::uuid for no key update`, [run.projectId]);
  const [row] = await sql.query<{ number: number }>(
    `insert into "Run" (id, "projectId", number, name, settings, models, "seedCounts", "budgetMicroUsd", "isRehearsal", "createdById")
     select $1::uuid, $2::uuid, coalesce(max(number), 0) + 1, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7::bigint, $8::boolean, $9
     from "Run" where "projectId" = $2::uuid returning number`,
    [
      ...[run.id, run.projectId, run.name, jsonParameter(run.settings), jsonParameter(run.models), jsonParameter(run.seedCounts)],
      ...[run.budgetMicroUsd, run.isRehearsal, run.createdById],
    ],
  );
  if (!row) throw new Error(`run ${run.id} was not inserted`);
  return row.number;
}

export async function insertRunPrompts(
  sql: Sql,
  runId: string,
  prompts: readonly { stage: string; promptVersionId: string }[],
): Promise<void> {
  await sql.query(
    `insert into "RunPrompt" ("runId", stage, "promptVersionId")
     select $1::uuid, p.stage, p."promptVersionId" from jsonb_to_recordset($2::jsonb) as p(stage text, "promptVersionId" uuid)`,
    [runId, jsonParameter(prompts)],
  );
}

/** The first ledger rows: the project's kept seeds, or a sample of them that is the same for the same random seed. */
export async function insertSeedItems(
  sql: Sql,
  run: { id: string; projectId: string; settings: RunSettings },
  stage: string,
): Promise<{ id: string; stage: string }[]> {
  const { id, projectId, settings } = run;
  return sql.query<{ id: string; stage: string }>(
    `with chosen as (
       select s.id, s.ordinal from "Seed" s where s."projectId" = $2::uuid and s.status = 'kept'
       order by sha256(convert_to($4, 'UTF8') || s."textHash"), s.id limit $5::int
     ), added as (
       insert into "RunItem" (id, "runId", stage, "subjectId", status)
       select gen_random_uuid(), $1::uuid, $3, c.id, 'waiting' from chosen c returning id, stage, "subjectId"
     )
     select a.id, a.stage from added a join chosen c on c.id = a."subjectId" order by c.ordinal`,
    [id, projectId, stage, settings.randomSeed, settings.seedLimit],
  );
}

/** The seeds a run with these settings would begin with. */
export function previewSeeds(
  sql: Sql,
  projectId: string,
  settings: RunSettings,
  rows: number,
): Promise<{ id: string; key: string; text: string }[]> {
  return sql.query(
    `select s.id, left(encode(s."textHash", 'hex'), 16) as key, s.text from "Seed" s where s."projectId" = $1::uuid and s.status = 'kept'
     order by sha256(convert_to($2, 'UTF8') || s."textHash"), s.id limit $3::int`,
    [projectId, settings.randomSeed, Math.min(rows, settings.seedLimit ?? rows)],
  );
}
