import { setImmediate } from "node:timers/promises";
import type { Sql } from "@/lib/db/sql";
import { type ReadyText, readyTextsOf } from "@/lib/db/study-rows";
import { codeQuestions, rubricByCode } from "@/lib/pipeline/study/rubric-by-code";
import type { RubricQuestion } from "@/lib/schema/study";
import { StudyBody } from "@/lib/schema/study-body";
import type { RubricRow } from "@/lib/schema/study-rows";
import type { FoundStudy } from "./find";
import { statedConstraints } from "./rubric-asked";

/** What code answers of the rubric, of every constraint that is shown or was made into what is shown. Computed whenever it is asked. */
export async function codeRubric(sql: Sql, { id, protocol }: Pick<FoundStudy, "id" | "protocol">): Promise<RubricRow[]> {
  const asked: readonly RubricQuestion[] = codeQuestions.filter((question) => protocol.rubric.includes(question));
  if (asked.length === 0) return [];
  const rows: RubricRow[] = [];
  for (const text of await readyTextsOf(sql, id)) {
    rows.push(...rowsOf(text).filter(({ question }) => asked.includes(question)));
    // The first look at a list takes some milliseconds, and a study has hundreds: others are served in between.
    await setImmediate();
  }
  return rows;
}

function rowsOf({ id, queryId, arm, level, category, body }: ReadyText): RubricRow[] {
  const texts = statedConstraints(StudyBody.parse(body), level);
  return rubricByCode(texts).map(({ place, question, answer }) => ({
    ...{ id: `${id}/${place}/${question}`, query: queryId, category, level, arm, subject: texts[place] ?? "" },
    ...{ question, answer, rater: "code", raterKind: "code", excluded: "" },
  }));
}
