import * as z from "zod";
import { countBeside } from "../text/bounds";
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
    const sentences = sentenceSpans(answer).map((span) => ({ span, count: wordCount(answer.slice(span.start, span.end)) }));
    const longest = sentences.reduce((most, { count }) => Math.max(most, count), 0);
    const evidence = `the longest sentence has ${countBeside(longest, { atMost: words }, "word")}`;
    const spansOfCount = (isShown: (count: number) => boolean) => sentences.filter(({ count }) => isShown(count)).map(({ span }) => span);
    return longest <= words
      ? met(
          evidence,
          spansOfCount((count) => count === longest),
        )
      : broken(
          evidence,
          spansOfCount((count) => count > words),
        );
  },
  examples: [{ params: { words: 3 }, meets: "Bees dance well. They hum.", breaks: "Bees dance very well. They hum." }],
  demands: ({ words }) => [{ is: "count", of: "words_per_sentence", atMost: words }],
  uses: ["sentences"],
});
