import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** Puts a question for each of these levels of every text that has instructions; those that came to nothing are open once more. */
export async function askAnswers(sql: Sql, studyId: string, levels: readonly number[]): Promise<void> {
  await sql.query(
    `insert into "StudyAnswer" ("textId", "level")
     select t."id", l."level" from "StudyText" t cross join unnest($2::int[]) l("level")
     where t."studyId" = $1::uuid and t."state" = 'ready' and jsonb_array_length(coalesce(t."body" -> 'levels', '[]')) > 0
     on conflict ("textId", "level") do nothing`,
    [studyId, levels],
  );
  const again = `set "problem" = '', "rounds" = a."rounds" + 1 from "StudyText" t where t."id" = a."textId" and t."studyId" = $1::uuid and a."problem" <> ''`;
  await sql.query(`update "StudyAnswer" a ${again}`, [studyId]);
  await sql.query(`update "StudyMark" a ${again} and a."by" = 'judge'`, [studyId]);
  await sql.query(`update "StudyProbe" set "problem" = '', "rounds" = "rounds" + 1 where "studyId" = $1::uuid and "problem" <> ''`, [
    studyId,
  ]);
}

export interface OpenAnswer {
  textId: string;
  level: number;
  rounds: number;
  /** zod: StudyBody */
  body: unknown;
  /** of the text's stratum: where answers are compared, this level is answered already */
  ownLevel: number;
}

export function openAnswers(sql: Sql, studyId: string): Promise<OpenAnswer[]> {
  return sql.query(
    `select a."textId", a."level", a."rounds", t."body", t."level" as "ownLevel" from "StudyAnswer" a join "StudyText" t on t."id" = a."textId"
     where t."studyId" = $1::uuid and a."text" is null and a."problem" = '' order by t."queryId", t."arm", a."level"`,
    [studyId],
  );
}

interface Signed {
  model: string;
  isRehearsal: boolean;
  costMicroUsd: number | null;
  now: Date;
}

export interface NewMark {
  position: number;
  category: string;
  constraint: string;
  by: "code" | "judge";
  fulfilment: Fulfilment | null;
  evidence: string;
  problem: string;
}

export interface KeptAnswer extends Signed {
  textId: string;
  level: number;
  text: string;
  /** one for each constraint of the instruction */
  marks: readonly NewMark[];
}

/** Keeps an answer with what code says of it, and the questions left to a judge; give a transaction. */
export async function keepAnswer(sql: Sql, row: KeptAnswer): Promise<void> {
  await sql.query(
    `update "StudyAnswer" set "text" = $3, "model" = $4, "isRehearsal" = $5, "costMicroUsd" = $6, "answeredAt" = $7, "problem" = ''
     where "textId" = $1::uuid and "level" = $2`,
    [row.textId, row.level, row.text, row.model, row.isRehearsal, rounded(row.costMicroUsd), row.now],
  );
  await sql.query(
    `insert into "StudyMark" ("textId", "level", "position", "category", "constraint", "by", "fulfilment", "evidence", "problem", "markedAt")
     select $1::uuid, $2, m."position", m."category", m."constraint", m."by", m."fulfilment"::"Fulfilment", m."evidence", m."problem",
       case when m."by" = 'code' then $4::timestamptz end
     from jsonb_to_recordset($3::jsonb) m("position" int, "category" text, "constraint" text, "by" text, "fulfilment" text, "evidence" text,
       "problem" text)
     on conflict ("textId", "level", "position") do nothing`,
    [row.textId, row.level, jsonParameter(row.marks), row.now],
  );
}

export async function failAnswer(sql: Sql, { textId, level }: { textId: string; level: number }, problem: string): Promise<void> {
  await sql.query(`update "StudyAnswer" set "problem" = $3 where "textId" = $1::uuid and "level" = $2 and "text" is null`, [
    textId,
    level,
    problem,
  ]);
}

export interface OpenMark {
  textId: string;
  level: number;
  position: number;
  rounds: number;
  answer: string;
  /** zod: StudyBody */
  body: unknown;
}

/** What a judge has still to say, without the texts: they are long, and there are many. */
export function openMarks(sql: Sql, studyId: string): Promise<Omit<OpenMark, "answer" | "body">[]> {
  return sql.query(
    `select m."textId", m."level", m."position", m."rounds" from "StudyMark" m join "StudyText" t on t."id" = m."textId"
     where t."studyId" = $1::uuid and m."by" = 'judge' and m."fulfilment" is null and m."problem" = ''
     order by t."queryId", t."arm", m."level", m."position"`,
    [studyId],
  );
}

export async function markedText(sql: Sql, { textId, level }: { textId: string; level: number }) {
  const [row] = await sql.query<Pick<OpenMark, "answer" | "body">>(
    `select a."text" as "answer", t."body" from "StudyAnswer" a join "StudyText" t on t."id" = a."textId"
     where a."textId" = $1::uuid and a."level" = $2 and a."text" is not null`,
    [textId, level],
  );
  return row ?? null;
}

type Place = Pick<OpenMark, "textId" | "level" | "position">;

export async function keepMark(sql: Sql, place: Place, mark: Signed & { fulfilment: Fulfilment; evidence: string }): Promise<void> {
  const { fulfilment, evidence, model, isRehearsal, costMicroUsd, now } = mark;
  await sql.query(
    `update "StudyMark" set "fulfilment" = $4::"Fulfilment", "evidence" = $5, "model" = $6, "isRehearsal" = $7, "costMicroUsd" = $8,
       "markedAt" = $9, "problem" = ''
     where "textId" = $1::uuid and "level" = $2 and "position" = $3`,
    [place.textId, place.level, place.position, fulfilment, evidence, model, isRehearsal, rounded(costMicroUsd), now],
  );
}

export async function failMark(sql: Sql, { textId, level, position }: Place, problem: string): Promise<void> {
  await sql.query(`update "StudyMark" set "problem" = $4 where "textId" = $1::uuid and "level" = $2 and "position" = $3`, [
    textId,
    level,
    position,
    problem,
  ]);
}

function rounded(cost: number | null): number | null {
  return cost === null ? null : Math.round(cost);
}
