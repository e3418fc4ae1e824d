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
    const start = answer.trimStart().slice(0, phrase.length);
    if (start === phrase) return met("it begins with the words");
    return broken(`it begins with "${start}"`, [{ start: 0, end: Math.min(answer.length, phrase.length) }]);
  },
  examples: [
    { params: { phrase: "The short version is this" }, meets: "The short version is this: bees dance.", breaks: "In short, bees dance." },
  ],
  demands: ({ phrase }) => [{ is: "starts", text: phrase }],
  occupies: ["start"],
  uses: ["fixed_case"],
});
