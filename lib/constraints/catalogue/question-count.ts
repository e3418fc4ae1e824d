import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { questionSpans } from "../text/questions";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of questions, counted by their marks. */
export const questionCount = defineEntry({
  id: "question-count",
  group: "number",
  title: "So many questions",
  params: z.object({ questions: z.number().int().positive() }),
  describe: ({ questions }) => `Put exactly ${questions} questions to the reader in the course of the answer.`,
  draw: (random) => ({ questions: pick(random, [2, 3, 4]) }),
  verify: (answer, { questions }) => counted(questionSpans(answer), exactly(questions), "question"),
  examples: [{ params: { questions: 2 }, meets: "Why do bees dance? And how? See below.", breaks: "Why do bees dance? See below." }],
  demands: ({ questions }) => [{ is: "count", of: "questions", atLeast: questions, atMost: questions }],
  occupies: ["questions"],
});
