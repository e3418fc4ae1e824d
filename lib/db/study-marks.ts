import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { Sql } from "./sql";

export interface MarkedConstraint {
  textId: string;
  queryId: string;
  arm: string;
  /** of the pair the text stands in */
  stratum: string;
  level: number;
  category: string;
  constraint: string;
  fulfilment: Fulfilment;
  by: "code" | "judge";
  /** the judge's model; null where code marked */
  judge: string | null;
  /** what making the text cost, shared among the levels that were answered; null where that is not known */
  makingMicroUsd: number | null;
  answerMicroUsd: number | null;
}

/** Every mark of the answers of which a judge owes none; what nobody can tell is not among them. */
export function marksOf(sql: Sql, studyId: string): Promise<MarkedConstraint[]> {
  return sql.query(
    `select m."textId", t."queryId", t."arm", t."category" as "stratum", m."level", m."category", m."constraint", m."fulfilment", m."by",
       case when m."by" = 'judge' then m."model" end as "judge",
       t."costMicroUsd"::float8 / n."levels" as "makingMicroUsd", a."costMicroUsd"::float8 as "answerMicroUsd"
     from "StudyMark" m join "StudyAnswer" a on a."textId" = m."textId" and a."level" = m."level" join "StudyText" t on t."id" = m."textId"
     cross join lateral (select count(*) as "levels" from "StudyAnswer" x where x."textId" = t."id" and x."text" is not null) n
     where t."studyId" = $1::uuid and m."fulfilment" is not null and not exists (
       select 1 from "StudyMark" o where o."textId" = m."textId" and o."level" = m."level" and o."by" = 'judge' and o."fulfilment" is null)
     order by t."queryId", t."arm", m."level", m."position"`,
    [studyId],
  );
}

export interface DownstreamCounts {
  asked: number;
  answered: number;
  marks: number;
  marked: number;
  untellable: number;
  probes: number;
  probed: number;
  failed: number;
  /** of those that failed, one reason */
  reason: string | null;
}

/** How far answering, marking and measuring the judge is. */
export async function downstreamCounts(sql: Sql, studyId: string): Promise<DownstreamCounts | null> {
  const [row] = await sql.query<DownstreamCounts>(
    `with answer as (select a.* from "StudyAnswer" a join "StudyText" t on t."id" = a."textId" where t."studyId" = $1::uuid),
       mark as (select m.* from "StudyMark" m join "StudyText" t on t."id" = m."textId" where t."studyId" = $1::uuid),
       probe as (select * from "StudyProbe" where "studyId" = $1::uuid),
       failure as (select "problem" from answer where "problem" <> '' union all select "problem" from mark where "by" = 'judge' and "problem" <> ''
         union all select "problem" from probe where "problem" <> '')
     select (select count(*)::int from answer) as "asked", (select count(*)::int from answer where "text" is not null) as "answered",
       (select count(*)::int from mark) as "marks", (select count(*)::int from mark where "fulfilment" is not null) as "marked",
       (select count(*)::int from mark where "by" = 'code' and "fulfilment" is null) as "untellable",
       (select count(*)::int from probe) as "probes", (select count(*)::int from probe where "fulfilment" is not null) as "probed",
       (select count(*)::int from failure) as "failed", (select max("problem") from failure) as "reason"`,
    [studyId],
  );
  return row && row.asked > 0 ? row : null;
}
