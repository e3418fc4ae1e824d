import * as z from "zod";
import { strip } from "../python/strip";
import { broken, defineVerifier } from "../verifier";
import { boundWords, Count, countDemand, judgeCount, Relation } from "./bound";
import { keywordMatches, plainTexts } from "./keyword-matches";

/** A bound on how often a keyword occurs, in capitals or small letters, also within a word. */
export const keywordFrequency = defineVerifier({
  id: "keywords:frequency",
  family: "ifeval",
  title: "How often a keyword occurs",
  category: "Keywords",
  params: z.object({ relation: Relation, keyword: z.string().min(1), frequency: Count }),
  describe: ({ relation, keyword, frequency }) => `Use the word "${strip(keyword)}" ${boundWords({ relation, bound: frequency })} times.`,
  verify: (answer, { relation, keyword, frequency }) => {
    const matches = keywordMatches(strip(keyword), answer);
    if (matches.because !== undefined) return broken(`"${keyword}" cannot be looked for: ${matches.because}`);
    return judgeCount(matches.spans, matches.count, "use", { relation, bound: frequency });
  },
  examples: [
    { params: { relation: "at least", keyword: "very", frequency: 2 }, meets: "Very, very good.", breaks: "Very good." },
    { params: { relation: "less than", keyword: "very", frequency: 1 }, meets: "Good.", breaks: "Very good." },
  ],
  demands: ({ relation, keyword, frequency }) =>
    plainTexts([keyword]).map((text) => countDemand(`word:${strip(text).toLowerCase()}`, { relation, bound: frequency })),
});
