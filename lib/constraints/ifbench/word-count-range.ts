import * as z from "zod";
import { countWordRuns } from "../python/words";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** Words between two bounds, both allowed; a word is a run of letters, digits and underscores. */
export const wordCountRange = defineVerifier({
  id: "count:word_count_range",
  family: "ifbench",
  title: "Words within a range",
  category: "Count",
  params: z.object({ min_words: z.number().nonnegative(), max_words: z.number().nonnegative() }),
  describe: ({ min_words, max_words }) => `Use at least ${min_words} and at most ${max_words} words.`,
  verify: (answer, { min_words, max_words }) => {
    const count = countWordRuns(answer);
    return outcome(min_words <= count && count <= max_words, `${countOf(count, "word")}, ${min_words} to ${max_words} asked for`);
  },
  examples: [{ params: { min_words: 2, max_words: 3 }, meets: "Bees dance well.", breaks: "Bees dance. They dance well." }],
  demands: ({ min_words, max_words }) => [{ is: "count", of: "words", atLeast: min_words, atMost: max_words }],
  occupies: ["length"],
});
