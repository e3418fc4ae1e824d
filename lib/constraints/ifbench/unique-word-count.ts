import * as z from "zod";
import { splitOnSpace } from "../python/split";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { inner } from "./marks";
import { outcome } from "./outcome";

/** A least number of different words, case and surrounding punctuation aside. */
export const uniqueWordCount = defineVerifier({
  id: "count:unique_word_count",
  family: "ifbench",
  title: "Different words",
  category: "Count",
  params: z.object({ N: z.number().nonnegative() }),
  describe: ({ N }) => `Use at least ${N} different words.`,
  verify: (answer, { N }) => {
    const different = new Set(splitOnSpace(answer.toLowerCase()).map(inner));
    return outcome(different.size >= N, `${countOf(different.size, "different word")}, at least ${N} asked for`);
  },
  examples: [{ params: { N: 3 }, meets: "Bees dance well.", breaks: "Bees dance. Bees, dance!" }],
  demands: ({ N }) => [{ is: "count", of: "unique_words", atLeast: N }],
});
