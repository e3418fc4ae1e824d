import type { Sql } from "./sql";

export interface Rehearsed {
  runs: number[];
  judges: string[];
  hasAnswers: boolean;
  hasMarks: boolean;
}

/** What of a study the rehearsal model made: runs its arms come from, judges, answers, and marks of their constraints. */
export async function rehearsedOf(sql: Sql, of: { projectId: string; studyId: string; runs: readonly number[] }): Promise<Rehearsed> {
  const [row] = await sql.query<Rehearsed>(
    `select
       (select coalesce(array_agg(r."number" order by r."number"), '{}') from "Run" r
        where r."projectId" = $1::uuid and r."number" = any($3::int[]) and r."isRehearsal") as "runs",
       (select coalesce(array_agg(j."judge" order by j."judge"), '{}') from "StudyJudge" j where j."studyId" = $2::uuid and j."isRehearsal") as "judges",
       exists (select 1 from "StudyAnswer" a join "StudyText" t on t."id" = a."textId" where t."studyId" = $2::uuid and a."isRehearsal") as "hasAnswers",
       exists (select 1 from "StudyMark" m join "StudyText" t on t."id" = m."textId" where t."studyId" = $2::uuid and m."isRehearsal")
         or exists (select 1 from "StudyProbe" p where p."studyId" = $2::uuid and p."isRehearsal") as "hasMarks"`,
    [of.projectId, of.studyId, of.runs],
  );
  return row ?? { runs: [], judges: [], hasAnswers: false, hasMarks: false };
}
