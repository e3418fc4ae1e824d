import type { StudyBody } from "@/lib/schema/study-body";
import type { WritingDraft } from "@/lib/schema/study-writing";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

interface Writer {
  studyId: string;
  userId: string;
}

export interface HeldText {
  id: string;
  query: string;
  /** zod: WritingDraft */
  draft: unknown;
}

/** What a person is writing; else the next query nobody is at, theirs from now on. Those they gave back come last. */
export async function takeWriting(
  sql: Sql,
  { studyId, userId }: Writer,
  seen: { now: Date; abandonedBefore: Date },
): Promise<HeldText | null> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`study writing ${studyId} ${userId}`]);
  const [held] = await sql.query<HeldText>(
    `with next as (
       select t."id" from "StudyText" t
       where t."studyId" = $1::uuid and t."state" = 'to_write' and (t."writerId" is null or t."writerId" = $2 or t."writingAt" < $4)
       order by (t."writerId" is not distinct from $2) desc, ($2 = any(t."skippedBy")), t."id" limit 1 for update skip locked)
     update "StudyText" t set "writerId" = $2, "writingAt" = $3, "draft" = case when t."writerId" = $2 then t."draft" end
     from next, "Query" q where t."id" = next."id" and q."id" = t."queryId"
     returning t."id", q."text" as "query", t."draft"`,
    [studyId, userId, seen.now, seen.abandonedBefore],
  );
  return held ?? null;
}

/** How many lists are still to be written, and how many this person wrote. */
export async function writingCounts(sql: Sql, { studyId, userId }: Writer): Promise<{ left: number; written: number }> {
  const [counts] = await sql.query<{ left: number; written: number }>(
    `select count(*) filter (where "state" = 'to_write')::int as "left", count(*) filter (where "writtenById" = $2)::int as "written"
     from "StudyText" where "studyId" = $1::uuid`,
    [studyId, userId],
  );
  return counts ?? { left: 0, written: 0 };
}

/** The same of many studies at once. */
export function ownWritingCounts(
  sql: Sql,
  ids: readonly string[],
  userId: string,
): Promise<{ studyId: string; left: number; written: number }[]> {
  return sql.query(
    `select "studyId", count(*) filter (where "state" = 'to_write')::int as "left", count(*) filter (where "writtenById" = $2)::int as "written"
     from "StudyText" where "studyId" = any($1::uuid[]) group by "studyId"`,
    [ids, userId],
  );
}

/** False where the text is not this person's any more. */
export async function keepWritingDraft(
  sql: Sql,
  { studyId, userId }: Writer,
  id: string,
  draft: WritingDraft,
  now: Date,
): Promise<boolean> {
  const rows = await sql.query(
    `update "StudyText" set "draft" = $4::jsonb, "writingAt" = $5
     where "id" = $3::uuid and "studyId" = $1::uuid and "state" = 'to_write' and "writerId" = $2 returning 1`,
    [studyId, userId, id, jsonParameter(draft), now],
  );
  return rows.length > 0;
}

export interface Written {
  id: string;
  state: "ready" | "to_generate";
  body: StudyBody;
  words: number;
  now: Date;
}

/** "kept" now or before; "lost" where the text is not this person's any more. */
export async function keepWritten(
  sql: Sql,
  { studyId, userId }: Writer,
  { id, state, body, words, now }: Written,
): Promise<"kept" | "before" | "lost"> {
  const rows = await sql.query(
    `update "StudyText" set "state" = $4::"StudyTextState", "body" = $5::jsonb, "words" = $6, "readyAt" = case when $4 = 'ready' then $7::timestamptz end,
       "writtenById" = $2, "writerId" = null, "writingAt" = null, "draft" = null
     where "id" = $3::uuid and "studyId" = $1::uuid and "state" = 'to_write' and "writerId" = $2 returning 1`,
    [studyId, userId, id, state, jsonParameter(body), words, now],
  );
  if (rows.length > 0) return "kept";
  const [own] = await sql.query(`select 1 from "StudyText" where "id" = $3::uuid and "studyId" = $1::uuid and "writtenById" = $2`, [
    studyId,
    userId,
    id,
  ]);
  return own ? "before" : "lost";
}

/** Gives a query back, with nothing of what was typed. False where it is not this person's. */
export async function giveBackWriting(sql: Sql, { studyId, userId }: Writer, id: string): Promise<boolean> {
  const rows = await sql.query(
    `update "StudyText" set "writerId" = null, "writingAt" = null, "draft" = null, "skippedBy" = array_append("skippedBy", $2)
     where "id" = $3::uuid and "studyId" = $1::uuid and "state" = 'to_write' and "writerId" = $2 returning 1`,
    [studyId, userId, id],
  );
  return rows.length > 0;
}
