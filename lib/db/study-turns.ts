import type { SideChoice, StudySide } from "@/lib/schema/study-body";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface OpenPair {
  id: string;
  contrast: string;
  people: number;
}

/** Pairs of which both texts are there and neither is the person's own, with how many people have them among their turns. */
export function openPairs(sql: Sql, { studyId, userId }: { studyId: string; userId: string }): Promise<OpenPair[]> {
  return sql.query(
    `select p."id", a."arm" || '/' || b."arm" as "contrast",
       (select count(distinct t."userId")::int from "StudyTurn" t where t."pairId" = p."id") as "people"
     from "StudyPair" p join "StudyText" a on a."id" = p."firstId" join "StudyText" b on b."id" = p."secondId"
     where p."studyId" = $1::uuid and a."state" = 'ready' and b."state" = 'ready'
       and a."writtenById" is distinct from $2 and b."writtenById" is distinct from $2 order by p."place"`,
    [studyId, userId],
  );
}

export interface NewTurn {
  id: string;
  place: number;
  pair: string;
  left: StudySide;
  isRepeat: boolean;
}

export async function addTurns(
  sql: Sql,
  { studyId, userId }: { studyId: string; userId: string },
  turns: readonly NewTurn[],
): Promise<void> {
  await sql.query(
    `insert into "StudyTurn" ("id", "studyId", "userId", "place", "pairId", "left", "isRepeat")
     select t."id", $1::uuid, $2, t."place", t."pair", t."left"::"StudySide", t."isRepeat"
     from jsonb_to_recordset($3::jsonb) t("id" uuid, "place" int, "pair" uuid, "left" text, "isRepeat" boolean)`,
    [studyId, userId, jsonParameter(turns)],
  );
}

export interface TurnCounts {
  turns: number;
  judged: number;
  pairs: string[];
}

/** How many turns a person has of a study, how many are judged, and which pairs they are of. */
export async function turnsOf(sql: Sql, { studyId, userId }: { studyId: string; userId: string }): Promise<TurnCounts> {
  const [counts] = await sql.query<TurnCounts>(
    `select count(*)::int as "turns", count(*) filter (where exists (select 1 from "Judgement" j where j."turnId" = t."id"))::int as "judged",
       coalesce(array_agg(distinct t."pairId"::text), '{}') as "pairs"
     from "StudyTurn" t where t."studyId" = $1::uuid and t."userId" = $2`,
    [studyId, userId],
  );
  return counts ?? { turns: 0, judged: 0, pairs: [] };
}

/** A turn as its person may see it: neither arm is named, and the sides are as they were drawn. */
export interface ShownTurn {
  id: string;
  query: string;
  left: unknown;
  right: unknown;
  choice: SideChoice | null;
  reasons: string[] | null;
  prefilled: { choice: SideChoice; judge: string; because: string } | null;
}

interface ShownQuestion {
  studyId: string;
  userId: string;
  limit: number;
  /** a turn of theirs, or the end of all: what came before it, nearest first */
  before: string | null;
  /** whether those without a judgement may be seen */
  isOpen: boolean;
}

/** What a judge that may pre-fill the category of the pair p of the turn t chose of it, the same in both orders; whoever was asked first. */
const prefilled = `select jsonb_build_object('judge', g."judge", 'because', c."because", 'choice',
     case when m."choice" in ('tie', 'both_bad') then m."choice"::text when m."choice"::text = t."left"::text then 'left' else 'right' end) as "prefilled"
   from "StudyJudge" g cross join lateral jsonb_to_recordset(g."prefills") c("category" text, "because" text)
   join "StudyJudgement" m on m."pairId" = p."id" and m."judge" = g."judge" and m."left" = 'first'
   join "StudyJudgement" o on o."pairId" = p."id" and o."judge" = g."judge" and o."left" = 'second' and o."choice" = m."choice"
   where g."studyId" = t."studyId" and c."category" = a."category" order by g."createdAt", g."judge" limit 1`;

/** A person's next turns without a judgement, or, looking back, their turns before one of them. */
export function shownTurns(sql: Sql, { studyId, userId, limit, before, isOpen }: ShownQuestion): Promise<ShownTurn[]> {
  const which = {
    next: `j."id" is null and $4::uuid is null and $5 order by t."place"`,
    last: `j."id" is not null and $4::uuid is null and $5::boolean is not null order by t."place" desc`,
    before: `(j."id" is not null or $5) and t."place" < (select b."place" from "StudyTurn" b where b."id" = $4 and b."userId" = $2)
         order by t."place" desc`,
  }[before === null ? "next" : before === "end" ? "last" : "before"];
  return sql.query(
    `select t."id", q."text" as "query", j."choice", j."reasons", f."prefilled",
       case t."left" when 'first' then a."body" else b."body" end as "left",
       case t."left" when 'first' then b."body" else a."body" end as "right"
     from "StudyTurn" t join "StudyPair" p on p."id" = t."pairId"
     join "StudyText" a on a."id" = p."firstId" join "StudyText" b on b."id" = p."secondId" join "Query" q on q."id" = a."queryId"
     left join lateral (select j.* from "Judgement" j where j."turnId" = t."id" order by j."ordinal" desc limit 1) j on true
     left join lateral (${prefilled}) f on j."id" is null and not t."isRepeat"
     where t."studyId" = $1::uuid and t."userId" = $2 and ${which} limit $3`,
    [studyId, userId, limit, before === "end" ? null : before, isOpen],
  );
}

export interface NewJudgement {
  id: string;
  turnId: string;
  choice: SideChoice;
  reasons: readonly string[];
  spentMs: number;
  version: number;
  prefilledBy: string | null;
  idempotencyKey: string;
  createdAt: Date;
}

/** Keeps a judgement of the person's own turn; the same key again keeps nothing more. False where the turn is not theirs. */
export async function addJudgement(sql: Sql, of: { studyId: string; userId: string }, row: NewJudgement): Promise<boolean> {
  const [turn] = await sql.query<{ id: string }>(
    `with turn as (select "id" from "StudyTurn" where "id" = $1::uuid and "studyId" = $2::uuid and "userId" = $3),
     added as (
       insert into "Judgement" ("id", "turnId", "choice", "reasons", "spentMs", "version", "idempotencyKey", "createdAt", "prefilledBy")
       select $4::uuid, t."id", $5::"SideChoice", $6::text[], $7, $8, $9, $10, $11 from turn t on conflict ("idempotencyKey") do nothing)
     select "id" from turn`,
    [
      ...[row.turnId, of.studyId, of.userId, row.id, row.choice, row.reasons, row.spentMs],
      ...[row.version, row.idempotencyKey, row.createdAt, row.prefilledBy],
    ],
  );
  return turn !== undefined;
}

/** How many turns of a study have a judgement, whoever gave it. */
export async function judgedTurns(sql: Sql, studyId: string): Promise<number> {
  const [row] = await sql.query<{ judged: number }>(
    `select count(*)::int as "judged" from "StudyTurn" t where t."studyId" = $1::uuid and exists (select 1 from "Judgement" j where j."turnId" = t."id")`,
    [studyId],
  );
  return row?.judged ?? 0;
}

export interface OwnStudyCounts {
  studyId: string;
  /** this person's turns, and those of them with a judgement */
  turns: number;
  judged: number;
  /** judgements of everybody that stand */
  judgedByAll: number;
  /** how many people have the pair that fewest have */
  fewest: number;
}

/** How far a person, and everybody, is in each of these studies. */
export function ownStudyCounts(sql: Sql, ids: readonly string[], userId: string): Promise<OwnStudyCounts[]> {
  return sql.query(
    `select s."id" as "studyId", count(t."id") filter (where t."userId" = $2)::int as "turns",
       count(t."id") filter (where t."userId" = $2 and t."isJudged")::int as "judged", count(t."id") filter (where t."isJudged")::int as "judgedByAll",
       coalesce((select min(c."people")::int from (
         select count(distinct o."userId") as "people" from "StudyPair" p left join "StudyTurn" o on o."pairId" = p."id"
         where p."studyId" = s."id" group by p."id") c), 0) as "fewest"
     from unnest($1::uuid[]) s("id") left join lateral (
       select t."id", t."userId", exists (select 1 from "Judgement" j where j."turnId" = t."id") as "isJudged"
       from "StudyTurn" t where t."studyId" = s."id") t on true
     group by s."id"`,
    [ids, userId],
  );
}
