/** What the filters ask, by the id recorded with each answer. Each question is passed or not, for a reason. */
export const filterQuestions: Readonly<Record<string, string>> = {
  answerable: "Can it be answered with nothing missing?",
  conflict_free: "Can one answer meet all of its constraints?",
};

/** A recorded question as people read it; questions of other filters, for example imported ones, as they stand. */
export function filterQuestion(id: string): string {
  return (Object.hasOwn(filterQuestions, id) ? filterQuestions[id] : undefined) ?? id;
}
