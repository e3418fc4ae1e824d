/** What the filters ask, by the id kept with each recorded answer. Each is passed or not, for a reason. */
export const filterQuestions = {
  answerable: "Can it be answered from knowledge alone, without anything that is missing?",
  conflict_free: "Can all of its constraints be met in one answer?",
} as const;

export type FilterQuestion = keyof typeof filterQuestions;
