import * as z from "zod";
import { countOf } from "../text/count-of";
import { linesOf, spanOfLine } from "../text/lines";
import { opening } from "../text/opening";
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
    const astray = lines.findIndex(({ text }, index) => !text.startsWith(index % 2 === 0 ? "Q:" : "A:"));
    const wrong = lines[astray];
    if (wrong) return broken(`"${opening(wrong.text)}" stands where a line with "${astray % 2 === 0 ? "Q" : "A"}:" is due`, [wrong.span]);
    const last = lines.at(-1);
    if (lines.length % 2 === 0 && last) return met(`${countOf(lines.length / 2, "question")}, each with its answer`, lines.map(spanOfLine));
    return broken("the last question has no answer", last ? [last.span] : []);
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
