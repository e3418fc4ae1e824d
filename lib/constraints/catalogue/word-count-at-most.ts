import * as z from "zod";
import { countBeside } from "../text/bounds";
import { wordSpans } from "../text/words";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An upper bound on words; what stands beyond it is marked. */
export const wordCountAtMost = defineEntry({
  id: "word-count-at-most",
  group: "number",
  title: "At most so many words",
  params: z.object({ words: z.number().int().positive() }),
  describe: ({ words }) => `Use at most ${words} words.`,
  draw: (random) => ({ words: pick(random, [150, 180, 200, 250, 300]) }),
  verify: (answer, { words }) => {
    const spans = wordSpans(answer);
    const [over, last] = [spans[words], spans.at(-1)];
    const evidence = countBeside(spans.length, { atMost: words }, "word");
    return over && last ? broken(evidence, [{ start: over.start, end: last.end }]) : met(evidence);
  },
  examples: [{ params: { words: 3 }, meets: "Well-known bees don't.", breaks: "Bees dance very well." }],
  demands: ({ words }) => [{ is: "count", of: "words", atMost: words }],
  occupies: ["length"],
});
