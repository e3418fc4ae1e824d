import type { JudgedTurn, ModelJudgement } from "@/lib/schema/study-rows";
import type { Sql } from "./sql";

/** Every turn of a study that was judged, with what was said of it last, in the order in which people said it first. */
export function judgedTurnsOf(sql: Sql, studyId: string): Promise<JudgedTurn[]> {
  return sql.query(
    `select t."id", p."id" as "pairId", a."queryId", a."category", a."level", a."arm" as "firstArm", b."arm" as "secondArm",
       a."words" as "firstWords", b."words" as "secondWords", a."listModel" as "firstModel", b."listModel" as "secondModel", t."userId", t."left", t."isRepeat",
       j."choice", coalesce(j."reasons", '{}') as "reasons", j."spentMs", (select max(x."prefilledBy") from "Judgement" x where x."turnId" = t."id") as "prefilledBy", j."createdAt"
     from "StudyTurn" t join "StudyPair" p on p."id" = t."pairId"
     join "StudyText" a on a."id" = p."firstId" join "StudyText" b on b."id" = p."secondId"
     join lateral (select j.* from "Judgement" j where j."turnId" = t."id" order by j."ordinal" desc limit 1) j on true
     where t."studyId" = $1::uuid
     order by (select min(f."ordinal") from "Judgement" f where f."turnId" = t."id")`,
    [studyId],
  );
}

/** Everything models said of a study's pairs, pair by pair. */
export function modelJudgementsOf(sql: Sql, studyId: string): Promise<ModelJudgement[]> {
  return sql.query(
    `select j."id", p."id" as "pairId", a."queryId", a."category", a."level", a."arm" as "firstArm", b."arm" as "secondArm",
       a."words" as "firstWords", b."words" as "secondWords", a."listModel" as "firstModel", b."listModel" as "secondModel", j."judge", j."left", j."choice", j."confidence", j."reason", j."createdAt"
     from "StudyJudgement" j join "StudyPair" p on p."id" = j."pairId"
     join "StudyText" a on a."id" = p."firstId" join "StudyText" b on b."id" = p."secondId"
     where j."studyId" = $1::uuid order by j."judge", p."place", j."left"`,
    [studyId],
  );
}

export interface ReadyText {
  id: string;
  queryId: string;
  arm: string;
  level: number;
  category: string;
  /** zod: StudyBody */
  body: unknown;
}

/** Every text of a study that can be shown, in one order whenever it is asked. */
export function readyTextsOf(sql: Sql, studyId: string): Promise<ReadyText[]> {
  return sql.query(
    `select "id", "queryId", "arm", "level", "category", "body" from "StudyText"
     where "studyId" = $1::uuid and "state" = 'ready' order by "queryId", "arm"`,
    [studyId],
  );
}
