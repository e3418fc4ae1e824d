import type { StudyPerson } from "@/lib/schema/study-person";
import type { Sql } from "./sql";

/** Everybody who began judging or answering in a study, with how far they are in both, by name. */
export function studyPeople(sql: Sql, studyId: string): Promise<StudyPerson[]> {
  return sql.query(
    `select u."id" as "userId", u."name", coalesce(j."turns", 0) as "turns", coalesce(j."judged", 0) as "judged",
       coalesce(r."texts", 0) as "texts", coalesce(r."answered", 0) as "answered"
     from (
       select t."userId", count(*)::int as "turns", count(*) filter (where exists (select 1 from "Judgement" g where g."turnId" = t."id"))::int as "judged"
       from "StudyTurn" t where t."studyId" = $1::uuid group by t."userId") j
     full join (
       select t."userId", count(*)::int as "texts", count(*) filter (where exists (select 1 from "StudyRubricAnswer" a where a."turnId" = t."id"))::int as "answered"
       from "StudyRubricTurn" t where t."studyId" = $1::uuid group by t."userId") r using ("userId")
     join "User" u on u."id" = "userId" order by u."name", u."id"`,
    [studyId],
  );
}
