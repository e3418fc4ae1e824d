import type { ModelRole } from "@/lib/schema/model-role";
import type { StudySide } from "@/lib/schema/study-body";
import type { Prefill } from "@/lib/schema/study-judge";
import type { ArmChoice } from "@/lib/schema/study-rows";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface JudgeOfStudy {
  studyId: string;
  judge: string;
}

export interface NewJudge extends JudgeOfStudy {
  role: ModelRole;
  isRehearsal: boolean;
  askedById: string | null;
}

/** Writes down who is asked; asked again, what failed before is open once more. */
export async function askJudge(sql: Sql, { studyId, judge, role, isRehearsal, askedById }: NewJudge): Promise<void> {
  await sql.query(
    `insert into "StudyJudge" ("studyId", "judge", "role", "isRehearsal", "askedById") values ($1::uuid, $2, $3::"ModelRole", $4, $5)
     on conflict ("studyId", "judge") do update set "role" = excluded."role", "problem" = null`,
    [studyId, judge, role, isRehearsal, askedById],
  );
  await sql.query(
    `update "StudyJudgeFailure" set "rounds" = "rounds" + 1, "isAskedAgain" = true
     where "studyId" = $1::uuid and "judge" = $2 and not "isAskedAgain"`,
    [studyId, judge],
  );
}

export async function judgeOf(sql: Sql, { studyId, judge }: JudgeOfStudy): Promise<{ role: ModelRole; isRehearsal: boolean } | null> {
  const [row] = await sql.query<{ role: ModelRole; isRehearsal: boolean }>(
    `select "role", "isRehearsal" from "StudyJudge" where "studyId" = $1::uuid and "judge" = $2`,
    [studyId, judge],
  );
  return row ?? null;
}

export async function stopJudge(sql: Sql, { studyId, judge }: JudgeOfStudy, problem: string): Promise<void> {
  await sql.query(`update "StudyJudge" set "problem" = $3 where "studyId" = $1::uuid and "judge" = $2`, [studyId, judge, problem]);
}

export interface PairQuestion {
  pairId: string;
  left: StudySide;
  rounds: number;
}

/** Pairs both texts of which are there, in the orders in which this judge has not said anything usable of them and is still to be asked. */
export function openQuestions(sql: Sql, { studyId, judge }: JudgeOfStudy): Promise<PairQuestion[]> {
  return sql.query(
    `select p."id" as "pairId", s."left", coalesce(f."rounds", 1) as "rounds"
     from "StudyPair" p cross join (values ('first'::"StudySide"), ('second'::"StudySide")) s("left")
     join "StudyText" a on a."id" = p."firstId" join "StudyText" b on b."id" = p."secondId"
     left join "StudyJudgeFailure" f on f."pairId" = p."id" and f."left" = s."left" and f."judge" = $2
     where p."studyId" = $1::uuid and a."state" = 'ready' and b."state" = 'ready' and (f."pairId" is null or f."isAskedAgain")
       and not exists (select 1 from "StudyJudgement" j where j."pairId" = p."id" and j."left" = s."left" and j."judge" = $2)
     order by p."place", s."left"`,
    [studyId, judge],
  );
}

/** The query and what both arms have for it, as JSON. */
export async function pairTexts(sql: Sql, pairId: string): Promise<{ query: string; first: unknown; second: unknown } | null> {
  const [row] = await sql.query<{ query: string; first: unknown; second: unknown }>(
    `select q."text" as "query", a."body" as "first", b."body" as "second"
     from "StudyPair" p join "StudyText" a on a."id" = p."firstId" join "StudyText" b on b."id" = p."secondId"
     join "Query" q on q."id" = a."queryId" where p."id" = $1::uuid`,
    [pairId],
  );
  return row ?? null;
}

export interface NewStudyJudgement extends JudgeOfStudy {
  id: string;
  pairId: string;
  left: StudySide;
  choice: ArmChoice;
  confidence: number;
  reason: string;
  isRehearsal: boolean;
  modelCallId: string;
  costMicroUsd: number;
  createdAt: Date;
}

/** Keeps what a judge said, once; what had failed before is forgotten. */
export async function keepJudgement(sql: Sql, row: NewStudyJudgement): Promise<void> {
  await sql.query(
    `with answered as (delete from "StudyJudgeFailure" where "pairId" = $3::uuid and "left" = $4::"StudySide" and "judge" = $5)
     insert into "StudyJudgement" ("id", "studyId", "pairId", "left", "judge", "choice", "confidence", "reason", "isRehearsal",
       "modelCallId", "costMicroUsd", "createdAt")
     values ($1::uuid, $2::uuid, $3::uuid, $4::"StudySide", $5, $6::"ArmChoice", $7, $8, $9, $10::uuid, $11, $12)
     on conflict ("pairId", "left", "judge") do nothing`,
    [
      ...[row.id, row.studyId, row.pairId, row.left, row.judge, row.choice, row.confidence, row.reason],
      ...[row.isRehearsal, row.modelCallId, Math.round(row.costMicroUsd), row.createdAt],
    ],
  );
}

/** Keeps why a question came to nothing, until somebody has it asked again. */
export async function keepJudgeFailure(sql: Sql, row: JudgeOfStudy & PairQuestion & { reason: string }): Promise<void> {
  await sql.query(
    `insert into "StudyJudgeFailure" ("studyId", "pairId", "left", "judge", "reason", "rounds")
     values ($1::uuid, $2::uuid, $3::"StudySide", $4, $5, $6)
     on conflict ("pairId", "left", "judge") do update set "reason" = excluded."reason", "isAskedAgain" = false`,
    [row.studyId, row.pairId, row.left, row.judge, row.reason, row.rounds],
  );
}

/** Which categories a judge may pre-fill from now on. False where nobody asked this judge. */
export async function setPrefills(sql: Sql, { studyId, judge }: JudgeOfStudy, prefills: readonly Prefill[]): Promise<boolean> {
  const rows = await sql.query(`update "StudyJudge" set "prefills" = $3::jsonb where "studyId" = $1::uuid and "judge" = $2 returning 1`, [
    studyId,
    judge,
    jsonParameter(prefills),
  ]);
  return rows.length > 0;
}

export interface JudgeCounts {
  judge: string;
  isRehearsal: boolean;
  prefills: Prefill[];
  /** questions: every pair that can be judged, in both orders */
  asked: number;
  answered: number;
  failed: number;
  /** of the failed ones, one reason */
  reason: string | null;
  problem: string | null;
}

/** How far each judge of a study is, who was asked first first. */
export function judgeCounts(sql: Sql, studyId: string): Promise<JudgeCounts[]> {
  return sql.query(
    `select g."judge", g."isRehearsal", g."prefills", g."problem", n."asked", d."answered", f."failed", f."reason"
     from "StudyJudge" g
     cross join (select 2 * count(*)::int as "asked" from "StudyPair" p join "StudyText" a on a."id" = p."firstId"
       join "StudyText" b on b."id" = p."secondId" where p."studyId" = $1::uuid and a."state" = 'ready' and b."state" = 'ready') n
     cross join lateral (select count(*)::int as "answered" from "StudyJudgement" j where j."studyId" = $1::uuid and j."judge" = g."judge") d
     cross join lateral (select count(*)::int as "failed", max(x."reason") as "reason" from "StudyJudgeFailure" x
       where x."studyId" = $1::uuid and x."judge" = g."judge" and not x."isAskedAgain") f
     where g."studyId" = $1::uuid order by g."createdAt", g."judge"`,
    [studyId],
  );
}
