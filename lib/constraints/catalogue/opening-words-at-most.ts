import * as z from "zod";
import { countBeside } from "../text/bounds";
import { sentenceSpans } from "../text/sentences";
import { wordCount } from "../text/words";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An upper bound on the words of the first sentence. */
export const openingWordsAtMost = defineEntry({
  id: "opening-words-at-most",
  group: "number",
  title: "Short first sentence",
  params: z.object({ words: z.number().int().positive() }),
  describe: ({ words }) => `Open with a sentence of at most ${words} words.`,
  draw: (random) => ({ words: pick(random, [6, 8, 10]) }),
  verify: (answer, { words }) => {
    const [first] = sentenceSpans(answer);
    if (!first) return broken("there is no sentence");
    const count = wordCount(answer.slice(first.start, first.end));
    const evidence = `the first sentence has ${countBeside(count, { atMost: words }, "word")}`;
    return count <= words ? met(evidence, [first]) : broken(evidence, [first]);
  },
  examples: [{ params: { words: 3 }, meets: "Bees dance. They do so for a long time.", breaks: "Bees dance for a long time. They do." }],
  demands: ({ words }) => [{ is: "count", of: "first_sentence_words", atMost: words }],
  occupies: ["start"],
});
