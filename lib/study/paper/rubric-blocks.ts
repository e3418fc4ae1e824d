import type { RubricQuestion } from "@/lib/schema/study";
import type { StudyReport } from "@/lib/schema/study-report";
import type { Block } from "./block";
import type { NameOf } from "./report-blocks";
import { plainScale } from "./scales";

/** What is asked of a constraint or an instruction, as people read it. */
export const rubricWords = {
  valid: "Valid: makes sense for the query",
  atomic: "Atomic: demands one thing",
  checkable: "Checkable: one can tell whether it is met",
  relevant: "Relevant: matters to the query",
  conflict_free: "Free of conflict with the others",
  natural: "Natural: a person could have written it",
  answerable: "Answerable as it stands",
  level_fits: "Its level fits",
} satisfies Record<RubricQuestion, string>;

/** The share of yes to each question, arm beside arm. */
export function rubricBlocks({ rubric, arms }: StudyReport, name: NameOf): Block[] {
  const questions = [...new Set(rubric.map(({ question }) => question))];
  if (questions.length === 0) return [];
  const tables = questions.map((question): Block => {
    const shares = rubric.filter((row) => row.question === question && row.category === null);
    const { people, code } = shares.reduce((sum, { answers }) => ({ people: sum.people + answers.people, code: sum.code + answers.code }), {
      people: 0,
      code: 0,
    });
    return {
      kind: "intervals",
      caption: `${rubricWords[question]} (${people} answers of people, ${code} of code)`,
      scale: plainScale,
      rows: arms.flatMap(({ key }) =>
        shares.filter(({ arm }) => arm === key).map(({ share }) => ({ label: name(key), estimate: share, tone: "plain" as const })),
      ),
    };
  });
  return [{ kind: "heading", text: "Rubric, in a pass of its own" }, ...tables];
}
