import * as z from "zod";
import { broken, defineVerifier, met } from "../verifier";
import { quotedList, textDemands, wholeWordMatches } from "./keyword-matches";

/** None of the words as a whole word, in capitals or small letters. */
export const forbiddenWords = defineVerifier({
  id: "keywords:forbidden_words",
  family: "ifeval",
  title: "Words that must not occur",
  category: "Keywords",
  params: z.object({ forbidden_words: z.array(z.string().min(1)).min(1) }),
  describe: ({ forbidden_words }) =>
    `Do not use the ${forbidden_words.length === 1 ? "word" : "words"} ${quotedList(forbidden_words, "or")}.`,
  verify: (answer, { forbidden_words }) => {
    const results = forbidden_words.map((word) => ({ word, matches: wholeWordMatches(word, answer) }));
    const unknown = results.find(({ matches }) => matches.because !== undefined);
    if (unknown) return broken(`"${unknown.word}" cannot be looked for: ${unknown.matches.because}`);
    const used = results.filter(({ matches }) => matches.count > 0);
    if (used.length === 0) return met("none of the words occurs");
    const spans = used.flatMap(({ matches }) => matches.spans);
    return broken(
      `found: ${quotedList(
        used.map(({ word }) => word),
        "and",
      )}`,
      spans,
    );
  },
  examples: [{ params: { forbidden_words: ["cat", "dog"] }, meets: "A catalogue of dogmas.", breaks: "The Dog sleeps." }],
  demands: ({ forbidden_words }) => textDemands("lacks", forbidden_words),
});
