import type { StudyBody, StudyTextState } from "@/lib/schema/study-body";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface NewStudyText {
  id: string;
  queryId: string;
  arm: string;
  level: number;
  category: string;
  state: StudyTextState;
  body: StudyBody | null;
  words: number;
  /** the model that wrote its constraints; empty where people wrote or edited them, or none did yet */
  listModel: string;
}

export interface NewStudyPair {
  id: string;
  place: number;
  firstId: string;
  secondId: string;
}

/** What was drawn, in two statements whatever its size. */
export async function addDrawn(sql: Sql, studyId: string, texts: readonly NewStudyText[], pairs: readonly NewStudyPair[]): Promise<void> {
  await sql.query(
    `insert into "StudyText" ("id", "studyId", "queryId", "arm", "level", "category", "state", "body", "words", "listModel", "readyAt")
     select t."id", $1::uuid, t."queryId", t."arm", t."level", t."category", t."state"::"StudyTextState", nullif(t."body", 'null'::jsonb), t."words", t."listModel",
       case when t."state" = 'ready' then now() end
     from jsonb_to_recordset($2::jsonb) t("id" uuid, "queryId" uuid, "arm" text, "level" int, "category" text, "state" text, "body" jsonb, "words" int,
       "listModel" text)`,
    [studyId, jsonParameter(texts)],
  );
  await sql.query(
    `insert into "StudyPair" ("id", "studyId", "place", "firstId", "secondId")
     select p."id", $1::uuid, p."place", p."firstId", p."secondId"
     from jsonb_to_recordset($2::jsonb) p("id" uuid, "place" int, "firstId" uuid, "secondId" uuid)`,
    [studyId, jsonParameter(pairs)],
  );
}
