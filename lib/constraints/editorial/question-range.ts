import { questionSpans } from "../text/questions";
import { countedKind } from "./counted-kind";

/** How many questions there are, by their marks, between bounds. */
export const questionRange = countedKind({
  id: "question-range",
  title: "Number of questions",
  category: "Content",
  noun: "question",

  sentence: (bounded) => `Ask ${bounded} in the answer.`,
  of: "questions",
  find: questionSpans,
  examples: [
    { params: { atLeast: 1 }, meets: "Why?! See https://example.org/?q=1.", breaks: "Bees dance." },
    { params: { atLeast: 2, atMost: 3 }, meets: "Why? And how?", breaks: "Why?" },
  ],
  uses: ["questions"],
});
