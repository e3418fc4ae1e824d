import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** A probe's own place: the constraint in its instruction, and the answer that is read. */
export interface ProbePlace {
  studyId: string;
  textId: string;
  level: number;
  position: number;
  answerTextId: string;
  answerLevel: number;
}

interface ListedPlace {
  query: string;
  textId: string;
  level: number;
  position: number;
  category: string;
  constraint: string;
}

/** A constraint that code marked on the answer to its own instruction. */
export interface CodeMarked extends ListedPlace {
  fulfilment: "yes" | "no";
}

export interface NewProbe extends ListedPlace {
  answerTextId: string;
  answerLevel: number;
  truth: "yes" | "no";
  isPlanted: boolean;
}

/** Queries some of whose constraints code marked; none while the study has nothing for a judge to mark. */
export async function codeMarkedQueries(sql: Sql, studyId: string): Promise<string[]> {
  const rows = await sql.query<{ queryId: string }>(
    `select distinct t."queryId" from "StudyMark" m join "StudyText" t on t."id" = m."textId"
     where t."studyId" = $1::uuid and m."by" = 'code' and m."fulfilment" in ('yes', 'no') and exists (
       select 1 from "StudyMark" j join "StudyText" u on u."id" = j."textId" where u."studyId" = $1::uuid and j."by" = 'judge')`,
    [studyId],
  );
  return rows.map(({ queryId }) => queryId);
}

export function codeMarksOf(sql: Sql, studyId: string, queries: readonly string[]): Promise<CodeMarked[]> {
  return sql.query(
    `select t."queryId" as "query", m."textId", m."level", m."position", m."category", m."constraint", m."fulfilment"
     from "StudyMark" m join "StudyText" t on t."id" = m."textId"
     where t."studyId" = $1::uuid and t."queryId" = any($2::uuid[]) and m."by" = 'code' and m."fulfilment" in ('yes', 'no')`,
    [studyId, queries],
  );
}

export function answersOf(
  sql: Sql,
  studyId: string,
  queries: readonly string[],
): Promise<{ query: string; textId: string; level: number; text: string }[]> {
  return sql.query(
    `select t."queryId" as "query", a."textId", a."level", a."text" from "StudyAnswer" a join "StudyText" t on t."id" = a."textId"
     where t."studyId" = $1::uuid and t."queryId" = any($2::uuid[]) and a."text" is not null`,
    [studyId, queries],
  );
}

export function probesDrawn(sql: Sql, studyId: string): Promise<NewProbe[]> {
  return sql.query(
    `select t."queryId" as "query", p."textId", p."level", p."position", p."category", p."constraint", p."answerTextId", p."answerLevel",
       p."truth", p."isPlanted"
     from "StudyProbe" p join "StudyText" t on t."id" = p."textId" where p."studyId" = $1::uuid`,
    [studyId],
  );
}

export async function addProbes(
  sql: Sql,
  { studyId, probes, now }: { studyId: string; probes: readonly NewProbe[]; now: Date },
): Promise<void> {
  await sql.query(
    `insert into "StudyProbe" ("studyId", "textId", "level", "position", "answerTextId", "answerLevel", "category", "constraint", "truth",
       "isPlanted", "askedAt")
     select $1::uuid, p."textId", p."level", p."position", p."answerTextId", p."answerLevel", p."category", p."constraint",
       p."truth"::"Fulfilment", p."isPlanted", $3
     from jsonb_to_recordset($2::jsonb) p("textId" uuid, "level" int, "position" int, "answerTextId" uuid, "answerLevel" int,
       "category" text, "constraint" text, "truth" text, "isPlanted" boolean)
     on conflict do nothing`,
    [studyId, jsonParameter(probes), now],
  );
}

export interface OpenProbe extends ProbePlace {
  rounds: number;
}

/** Probes a judge has still to answer; in no order that tells the planted ones. */
export function openProbes(sql: Sql, studyId: string): Promise<OpenProbe[]> {
  return sql.query(
    `select "studyId", "textId", "level", "position", "answerTextId", "answerLevel", "rounds" from "StudyProbe"
     where "studyId" = $1::uuid and "fulfilment" is null and "problem" = ''
     order by "textId", "level", "position", "answerTextId", "answerLevel"`,
    [studyId],
  );
}

/** The list and levels the constraint stands in, and the answer that is read; both as they are kept. */
export async function probedText(sql: Sql, place: ProbePlace): Promise<{ body: unknown; answer: string } | null> {
  const [row] = await sql.query<{ body: unknown; answer: string }>(
    `select t."body", a."text" as "answer" from "StudyText" t, "StudyAnswer" a
     where t."id" = $1::uuid and a."textId" = $2::uuid and a."level" = $3 and a."text" is not null`,
    [place.textId, place.answerTextId, place.answerLevel],
  );
  return row ?? null;
}

interface Said {
  fulfilment: Fulfilment;
  evidence: string;
  model: string;
  isRehearsal: boolean;
  costMicroUsd: number | null;
  now: Date;
}

const atPlace = `"studyId" = $1::uuid and "textId" = $2::uuid and "level" = $3 and "position" = $4 and "answerTextId" = $5::uuid
  and "answerLevel" = $6`;

export async function keepProbe(sql: Sql, place: ProbePlace, said: Said): Promise<void> {
  const { fulfilment, evidence, model, isRehearsal, costMicroUsd, now } = said;
  const cost = costMicroUsd === null ? null : Math.round(costMicroUsd);
  await sql.query(
    `update "StudyProbe" set "fulfilment" = $7::"Fulfilment", "evidence" = $8, "model" = $9, "isRehearsal" = $10, "costMicroUsd" = $11,
       "markedAt" = $12, "problem" = '' where ${atPlace}`,
    [...valuesOf(place), fulfilment, evidence, model, isRehearsal, cost, now],
  );
}

export async function failProbe(sql: Sql, place: ProbePlace, problem: string): Promise<void> {
  await sql.query(`update "StudyProbe" set "problem" = $7 where ${atPlace}`, [...valuesOf(place), problem]);
}

function valuesOf({ studyId, textId, level, position, answerTextId, answerLevel }: ProbePlace): (string | number)[] {
  return [studyId, textId, level, position, answerTextId, answerLevel];
}

export interface AnsweredProbe extends NewProbe {
  arm: string;
  stratum: string;
  said: Fulfilment;
  judge: string;
}

/** Every probe that a judge answered. */
export function answeredProbes(sql: Sql, studyId: string): Promise<AnsweredProbe[]> {
  return sql.query(
    `select t."queryId" as "query", t."arm", t."category" as "stratum", p."textId", p."level", p."position", p."category", p."constraint",
       p."answerTextId", p."answerLevel", p."truth", p."isPlanted", p."fulfilment" as "said", p."model" as "judge"
     from "StudyProbe" p join "StudyText" t on t."id" = p."textId" where p."studyId" = $1::uuid and p."fulfilment" is not null
     order by t."queryId", t."arm", p."level", p."position", p."answerTextId", p."answerLevel"`,
    [studyId],
  );
}
