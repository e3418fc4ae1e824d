import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { wholeWordSpans } from "../text/whole-words";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of uses of one word, in capitals or small letters. */
export const keywordCount = defineEntry({
  id: "keyword-count",
  group: "number",
  title: "A word so many times",
  params: z.object({ word: z.string().regex(/^\p{L}+$/u), times: z.number().int().positive() }),
  describe: ({ word, times }) => `Use the word "${word}" exactly ${times} times.`,
  draw: (random) => ({
    word: pick(random, ["however", "often", "because", "instead", "simply", "always"]),
    times: pick(random, [2, 3, 4]),
  }),
  verify: (answer, { word, times }) => {
    const spans = wholeWordSpans(answer, [word]);
    return counted(spans, exactly(times), `"${word}"`, `times "${word}"`);
  },
  examples: [{ params: { word: "however", times: 2 }, meets: "However, bees dance; they hum, however.", breaks: "However, bees dance." }],
  demands: ({ word, times }) => [{ is: "count", of: `word:${word.toLowerCase()}`, atLeast: times, atMost: times }],
});
