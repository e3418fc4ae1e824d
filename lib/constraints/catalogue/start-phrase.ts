import * as z from "zod";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** The answer begins with given words. */
export const startPhrase = defineEntry({
  id: "start-phrase",
  group: "format",
  title: "Opening words",
  params: z.object({ phrase: z.string().min(1) }),
  describe: ({ phrase }) => `Begin the answer with exactly the words "${phrase}".`,
  draw: (random) => ({
    phrase: pick(random, [
      "Let us begin with the essentials",
      "The short version is this",
      "Most people overlook one thing",
      "It helps to picture the following",
    ]),
  }),
  verify: (answer, { phrase }) => {
    const from = answer.length - answer.trimStart().length;
    const span = { start: from, end: Math.min(answer.length, from + phrase.length) };
    const start = answer.slice(span.start, span.end);
    return start === phrase ? met(`it begins with "${phrase}"`, [span]) : broken(`it begins with "${start}", not with "${phrase}"`, [span]);
  },
  examples: [
    { params: { phrase: "The short version is this" }, meets: "The short version is this: bees dance.", breaks: "In short, bees dance." },
  ],
  demands: ({ phrase }) => [{ is: "starts", text: phrase }],
  occupies: ["start"],
  uses: ["fixed_case"],
});
