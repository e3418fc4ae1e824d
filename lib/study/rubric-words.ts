import type { RubricQuestion } from "@/lib/schema/study";

/** What is asked of a constraint or an instruction: the same words for who answers and for who reads the report. */
export const rubricWords = {
  valid: "It is a constraint, not part of the task",
  atomic: "It asks for one thing",
  checkable: "Somebody else could check it",
  relevant: "It fits the query",
  conflict_free: "It contradicts none of the others",
  natural: "The instruction reads naturally",
  answerable: "The instruction can be answered",
  level_fits: "The difficulty fits its level",
} as const satisfies Record<RubricQuestion, string>;
