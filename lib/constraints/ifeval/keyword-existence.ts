import * as z from "zod";
import { broken, defineVerifier, met } from "../verifier";
import { keywordMatches, quotedList, textDemands } from "./keyword-matches";

/** Every keyword somewhere, in capitals or small letters, also within a word. */
export const keywordExistence = defineVerifier({
  id: "keywords:existence",
  family: "ifeval",
  title: "Keywords that must occur",
  category: "Keywords",
  params: z.object({ keywords: z.array(z.string().min(1)).min(1) }),
  describe: ({ keywords }) => `Use the ${keywords.length === 1 ? "word" : "words"} ${quotedList(keywords, "and")}.`,
  verify: (answer, { keywords }) => {
    const results = keywords.map((keyword) => ({ keyword, matches: keywordMatches(keyword, answer) }));
    const unknown = results.find(({ matches }) => matches.because !== undefined);
    if (unknown) return broken(`"${unknown.keyword}" cannot be looked for: ${unknown.matches.because}`);
    const missing = results.filter(({ matches }) => matches.count === 0).map(({ keyword }) => keyword);
    const spans = results.flatMap(({ matches }) => matches.spans);
    return missing.length === 0 ? met("every keyword occurs", spans) : broken(`missing: ${quotedList(missing, "and")}`, spans);
  },
  examples: [{ params: { keywords: ["tea", "water"] }, meets: "Boil the Water, then brew the tea.", breaks: "Boil the water." }],
  demands: ({ keywords }) => textDemands("contains", keywords),
});
