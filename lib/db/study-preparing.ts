import type { StudyBody } from "@/lib/schema/study-body";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface TextToMake {
  id: string;
  queryId: string;
  query: string;
  arm: string;
  level: number;
  /** what of it is there already, as JSON */
  body: unknown;
  rounds: number;
}

/** Texts a model has still to make, query by query. */
export function textsToMake(sql: Sql, studyId: string): Promise<TextToMake[]> {
  return sql.query(
    `select t."id", t."queryId", q."text" as "query", t."arm", t."level", t."body", t."rounds"
     from "StudyText" t join "Query" q on q."id" = t."queryId"
     where t."studyId" = $1::uuid and t."state" = 'to_generate' order by t."queryId", t."arm"`,
    [studyId],
  );
}

export interface MadeText {
  id: string;
  body: StudyBody;
  words: number;
  /** the model that wrote the list just now; null where the list was there */
  listModel: string | null;
  costMicroUsd: number | null;
  readyAt: Date;
}

export async function keepText(sql: Sql, { id, body, words, listModel, costMicroUsd, readyAt }: MadeText): Promise<void> {
  await sql.query(
    `update "StudyText" set "state" = 'ready', "body" = $2::jsonb, "words" = $3, "costMicroUsd" = $4, "readyAt" = $5, "detail" = '',
       "listModel" = coalesce($6, "listModel")
     where "id" = $1::uuid and "state" = 'to_generate'`,
    [id, jsonParameter(body), words, costMicroUsd === null ? null : Math.round(costMicroUsd), readyAt, listModel],
  );
}

export async function failText(sql: Sql, id: string, detail: string): Promise<void> {
  await sql.query(`update "StudyText" set "state" = 'failed', "detail" = $2 where "id" = $1::uuid and "state" = 'to_generate'`, [
    id,
    detail,
  ]);
}

/** Opens what failed once more; returns how many texts that were. */
export async function makeFailedAgain(sql: Sql, studyId: string): Promise<number> {
  const rows = await sql.query(
    `update "StudyText" set "state" = 'to_generate', "rounds" = "rounds" + 1 where "studyId" = $1::uuid and "state" = 'failed' returning 1`,
    [studyId],
  );
  return rows.length;
}

/** How many texts a model has still to make. */
export async function countToMake(sql: Sql, studyId: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as "count" from "StudyText" where "studyId" = $1::uuid and "state" = 'to_generate'`,
    [studyId],
  );
  return row?.count ?? 0;
}

/** One reason why texts failed, the most frequent; null where none did. */
export async function whyTextsFailed(sql: Sql, studyId: string): Promise<string | null> {
  const [row] = await sql.query<{ detail: string }>(
    `select "detail" from "StudyText" where "studyId" = $1::uuid and "state" = 'failed' group by "detail" order by count(*) desc, "detail" limit 1`,
    [studyId],
  );
  return row?.detail ?? null;
}
