/** What the filters ask, by the id recorded with each answer. Each question is passed or not, for a reason. */
export const filterQuestions: Readonly<Record<string, string>> = {
  answerable: "Can it be answered with nothing missing?",
  conflict_free: "Can one answer meet all of its constraints?",
};

/**
 * Why a filter dropped something, as its stage names it, from the answers it recorded.
 *
 * @returns one of the stage's drop reasons; null where every question was passed
 */
export function dropReasonOf(answers: readonly { question: string; isPassed: boolean }[]): string | null {
  const failed = answers.flatMap(({ question, isPassed }) => (isPassed ? [] : [question]));
  if (failed.length > 1) return "both";
  if (failed[0] === "conflict_free") return "conflict";
  return failed.length === 1 ? "not_answerable" : null;
}

/** A recorded question as people read it; questions of other filters, for example imported ones, as they stand. */
export function filterQuestion(id: string): string {
  return (Object.hasOwn(filterQuestions, id) ? filterQuestions[id] : undefined) ?? id;
}
