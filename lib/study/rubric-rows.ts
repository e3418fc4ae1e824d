import type { ExclusionRule } from "@/lib/schema/study";
import type { RubricRow } from "@/lib/schema/study-rows";
import type { RubricAnswer, RubricSubject } from "@/lib/schema/study-rubric";
import { tooFast } from "./exclusions";

/** What a person answered about one text, as it stands. */
export interface GivenRubric {
  turnId: string;
  queryId: string;
  category: string;
  level: number;
  arm: string;
  userId: string;
  answers: readonly RubricAnswer[];
  spentMs: number;
  /** the words of a subject; null where the text has none such */
  wordsOf: (subject: RubricSubject) => string | null;
}

/**
 * People's answers to the rubric as rows of the analysis.
 *
 * @param names of people in the rows, by user: the same as in preferences
 * @returns one row for each answer; those of a text that was left faster than the rule allows are excluded with the reason
 */
export function personRubricRows(given: readonly GivenRubric[], names: ReadonlyMap<string, string>, rule: ExclusionRule): RubricRow[] {
  return given.flatMap((text) =>
    text.answers.map(({ subject, question, answer }) => ({
      ...{ id: `${text.turnId}/${subject}/${question}`, query: text.queryId, category: text.category, level: text.level, arm: text.arm },
      ...{ subject: text.wordsOf(subject) ?? "", question, answer, rater: names.get(text.userId) ?? "", raterKind: "person" as const },
      excluded: tooFast(text.spentMs, rule),
    })),
  );
}
