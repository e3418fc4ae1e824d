import * as z from "zod";
import { sentenceSpans } from "../text/sentences";
import { wordCount } from "../text/words";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An upper bound on the words of each sentence. */
export const wordsPerSentenceAtMost = defineEntry({
  id: "words-per-sentence-at-most",
  group: "number",
  title: "Short sentences",
  params: z.object({ words: z.number().int().positive() }),
  describe: ({ words }) => `Keep every sentence to at most ${words} words.`,
  draw: (random) => ({ words: pick(random, [12, 15, 18, 20]) }),
  verify: (answer, { words }) => {
    const sentences = sentenceSpans(answer);
    const long = sentences.filter(({ start, end }) => wordCount(answer.slice(start, end)) > words);
    const longest = sentences.reduce((most, { start, end }) => Math.max(most, wordCount(answer.slice(start, end))), 0);
    return long.length === 0 ? met(`the longest sentence has ${longest} words`) : broken(`the longest sentence has ${longest} words`, long);
  },
  examples: [{ params: { words: 3 }, meets: "Bees dance well. They hum.", breaks: "Bees dance very well. They hum." }],
  demands: ({ words }) => [{ is: "count", of: "words_per_sentence", atMost: words }],
  uses: ["sentences"],
});
