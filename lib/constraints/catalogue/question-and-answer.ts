import * as z from "zod";
import { countOf } from "../text/count-of";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Lines that begin with "Q:" and "A:" in turn. */
export const questionAndAnswer = defineEntry({
  id: "question-and-answer",
  group: "format",
  title: "Questions and answers",
  params: z.object({}),
  describe: () => 'Write the whole answer as questions and answers on alternating lines that begin with "Q:" and "A:".',
  draw: () => ({}),
  verify: (answer) => {
    const lines = linesOf(answer);
    const astray = lines.find(({ text }, index) => !text.startsWith(index % 2 === 0 ? "Q:" : "A:"));
    if (astray) return broken(`"${astray.text.slice(0, 20)}" stands where another line was due`, [astray.span]);
    const isWhole = lines.length >= 2 && lines.length % 2 === 0;
    const evidence = countOf(Math.ceil(lines.length / 2), "question");
    return isWhole ? met(evidence) : broken(`${evidence}, the last without an answer`);
  },
  examples: [{ params: {}, meets: "Q: Why do bees dance?\nA: To point at the sun.", breaks: "Why do bees dance?\nTo point at the sun." }],
  demands: () => [
    { is: "whole", form: "question_and_answer" },
    { is: "starts", text: "Q:" },
    { is: "contains", text: "A:" },
    { is: "count", of: "lines", atLeast: 2 },
  ],
  occupies: ["start", "layout", "list", "questions"],
  uses: ["fixed_case"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});
