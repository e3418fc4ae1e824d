import type { RubricAnswer } from "@/lib/schema/study-rubric";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

interface Person {
  studyId: string;
  userId: string;
}

export interface OpenText {
  id: string;
  queryId: string;
  arm: string;
  level: number;
  /** zod: StudyBody */
  body: unknown;
  people: number;
}

/** Texts that are there and not the person's own, with how many people are asked about them. */
export function openTexts(sql: Sql, { studyId, userId }: Person): Promise<OpenText[]> {
  return sql.query(
    `select x."id", x."queryId", x."arm", x."level", x."body",
       (select count(distinct t."userId")::int from "StudyRubricTurn" t where t."textId" = x."id") as "people"
     from "StudyText" x where x."studyId" = $1::uuid and x."state" = 'ready' and x."writtenById" is distinct from $2 order by x."queryId", x."arm"`,
    [studyId, userId],
  );
}

export async function addRubricTurns(
  sql: Sql,
  { studyId, userId }: Person,
  turns: readonly { id: string; place: number; text: string }[],
): Promise<void> {
  await sql.query(
    `insert into "StudyRubricTurn" ("id", "studyId", "userId", "place", "textId")
     select t."id", $1::uuid, $2, t."place", t."text" from jsonb_to_recordset($3::jsonb) t("id" uuid, "place" int, "text" uuid)`,
    [studyId, userId, jsonParameter(turns)],
  );
}

/** How many texts a person is asked about, and how many of those they answered. */
export async function rubricCounts(sql: Sql, { studyId, userId }: Person): Promise<{ texts: number; answered: number }> {
  const [counts] = await sql.query<{ texts: number; answered: number }>(
    `select count(*)::int as "texts", count(*) filter (where exists (select 1 from "StudyRubricAnswer" a where a."turnId" = t."id"))::int as "answered"
     from "StudyRubricTurn" t where t."studyId" = $1::uuid and t."userId" = $2`,
    [studyId, userId],
  );
  return counts ?? { texts: 0, answered: 0 };
}

export interface ShownText {
  id: string;
  query: string;
  level: number;
  /** zod: StudyBody */
  body: unknown;
  /** zod: RubricAnswers; null where nothing was answered */
  answers: unknown;
}

interface ShownQuestion extends Person {
  limit: number;
  /** a text of theirs: what came before it, nearest first */
  before: string | null;
  /** whether those without an answer may be seen */
  isOpen: boolean;
}

/** A person's next texts without an answer, or, looking back, their texts before one of them. No arm is named. */
export function shownTexts(sql: Sql, { studyId, userId, limit, before, isOpen }: ShownQuestion): Promise<ShownText[]> {
  const which =
    before === null
      ? `a."id" is null and $4::uuid is null and $5 order by t."place"`
      : `(a."id" is not null or $5) and t."place" < (select b."place" from "StudyRubricTurn" b where b."id" = $4 and b."userId" = $2)
         order by t."place" desc`;
  return sql.query(
    `select t."id", q."text" as "query", x."level", x."body", a."answers"
     from "StudyRubricTurn" t join "StudyText" x on x."id" = t."textId" join "Query" q on q."id" = x."queryId"
     left join lateral (select a.* from "StudyRubricAnswer" a where a."turnId" = t."id" order by a."ordinal" desc limit 1) a on true
     where t."studyId" = $1::uuid and t."userId" = $2 and ${which} limit $3`,
    [studyId, userId, limit, before, isOpen],
  );
}

/** The text of a person's own turn; null where the turn is not theirs. */
export async function ownRubricText(
  sql: Sql,
  { studyId, userId }: Person,
  turnId: string,
): Promise<{ level: number; body: unknown } | null> {
  const [text] = await sql.query<{ level: number; body: unknown }>(
    `select x."level", x."body" from "StudyRubricTurn" t join "StudyText" x on x."id" = t."textId"
     where t."id" = $3::uuid and t."studyId" = $1::uuid and t."userId" = $2`,
    [studyId, userId, turnId],
  );
  return text ?? null;
}

export interface NewRubricAnswer {
  id: string;
  turnId: string;
  answers: readonly RubricAnswer[];
  spentMs: number;
  version: number;
  idempotencyKey: string;
  createdAt: Date;
}

/** The same key again keeps nothing more. */
export async function addRubricAnswer(sql: Sql, row: NewRubricAnswer): Promise<void> {
  await sql.query(
    `insert into "StudyRubricAnswer" ("id", "turnId", "answers", "spentMs", "version", "idempotencyKey", "createdAt")
     values ($1::uuid, $2::uuid, $3::jsonb, $4, $5, $6, $7) on conflict ("idempotencyKey") do nothing`,
    [row.id, row.turnId, jsonParameter(row.answers), row.spentMs, row.version, row.idempotencyKey, row.createdAt],
  );
}

/** Whether anybody has answered about any text. */
export async function isRubricBegun(sql: Sql, studyId: string): Promise<boolean> {
  const rows = await sql.query(
    `select 1 from "StudyRubricTurn" t where t."studyId" = $1::uuid and exists (select 1 from "StudyRubricAnswer" a where a."turnId" = t."id") limit 1`,
    [studyId],
  );
  return rows.length > 0;
}

export interface AnsweredText extends Omit<ShownText, "id" | "query"> {
  turnId: string;
  queryId: string;
  category: string;
  arm: string;
  userId: string;
  spentMs: number;
}

/** Every text that was answered about, with what was answered last, in the order in which people answered first. */
export function answeredTextsOf(sql: Sql, studyId: string): Promise<AnsweredText[]> {
  return sql.query(
    `select t."id" as "turnId", x."queryId", x."category", x."level", x."arm", x."body", t."userId", a."answers", a."spentMs"
     from "StudyRubricTurn" t join "StudyText" x on x."id" = t."textId"
     join lateral (select a.* from "StudyRubricAnswer" a where a."turnId" = t."id" order by a."ordinal" desc limit 1) a on true
     where t."studyId" = $1::uuid order by (select min(f."ordinal") from "StudyRubricAnswer" f where f."turnId" = t."id")`,
    [studyId],
  );
}

export interface OwnRubricCounts {
  studyId: string;
  /** texts this person is asked about, and those of them they answered */
  texts: number;
  answered: number;
  /** how many people are asked about the text that fewest are asked about */
  fewest: number;
}

/** How far a person is in the rubric of each of these studies. */
export function ownRubricCounts(sql: Sql, ids: readonly string[], userId: string): Promise<OwnRubricCounts[]> {
  return sql.query(
    `select s."id" as "studyId", count(t."id")::int as "texts",
       count(t."id") filter (where exists (select 1 from "StudyRubricAnswer" a where a."turnId" = t."id"))::int as "answered",
       coalesce((select min(c."people")::int from (
         select count(distinct o."userId") as "people" from "StudyText" x left join "StudyRubricTurn" o on o."textId" = x."id"
         where x."studyId" = s."id" and x."state" = 'ready' group by x."id") c), 0) as "fewest"
     from unnest($1::uuid[]) s("id") left join "StudyRubricTurn" t on t."studyId" = s."id" and t."userId" = $2
     group by s."id"`,
    [ids, userId],
  );
}
