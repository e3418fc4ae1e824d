import type { Sql } from "@/lib/db/sql";
import { answeredTextsOf } from "@/lib/db/study-rubric";
import { StudyBody } from "@/lib/schema/study-body";
import type { RubricRow } from "@/lib/schema/study-rows";
import { RubricAnswers } from "@/lib/schema/study-rubric";
import { raterNames } from "@/lib/study/raters";
import { personRubricRows } from "@/lib/study/rubric-rows";
import type { FoundStudy } from "./find";
import { subjectWords } from "./rubric-asked";

/** What people answered of the rubric, under the names they have in preferences; who only answered the rubric comes after those. */
export async function personRubric(
  sql: Sql,
  { id, protocol }: Pick<FoundStudy, "id" | "protocol">,
  judging: readonly { userId: string }[],
): Promise<RubricRow[]> {
  const given = (await answeredTextsOf(sql, id)).map((text) => {
    const body = StudyBody.parse(text.body);
    return {
      ...text,
      answers: RubricAnswers.parse(text.answers),
      wordsOf: (subject: Parameters<typeof subjectWords>[2]) => subjectWords(body, text.level, subject),
    };
  });
  const names = raterNames([...judging, ...given].map(({ userId }) => userId));
  return personRubricRows(given, names, protocol.exclusion);
}
