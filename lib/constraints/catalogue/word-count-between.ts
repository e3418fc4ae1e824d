import * as z from "zod";
import { countBeside } from "../text/bounds";
import { wordSpans } from "../text/words";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** A lower and an upper bound on words. */
export const wordCountBetween = defineEntry({
  id: "word-count-between",
  group: "number",
  title: "Between so many words",
  params: z.object({ atLeast: z.number().int().positive(), atMost: z.number().int().positive() }),
  describe: ({ atLeast, atMost }) => `Use no fewer than ${atLeast} and no more than ${atMost} words.`,
  draw: (random) => {
    const atLeast = pick(random, [120, 150, 180, 220]);
    return { atLeast, atMost: atLeast + pick(random, [30, 50, 80]) };
  },
  verify: (answer, bounds) => {
    const spans = wordSpans(answer);
    const [over, last] = [spans[bounds.atMost], spans.at(-1)];
    const evidence = countBeside(spans.length, bounds, "word");
    if (over && last) return broken(evidence, [{ start: over.start, end: last.end }]);
    return spans.length >= bounds.atLeast ? met(evidence) : broken(evidence);
  },
  examples: [{ params: { atLeast: 2, atMost: 3 }, meets: "Bees dance well.", breaks: "Bees dance very well." }],
  demands: ({ atLeast, atMost }) => [{ is: "count", of: "words", atLeast, atMost }],
  occupies: ["length"],
});
