import * as z from "zod";
import { countBeside } from "../text/bounds";
import { wordCount } from "../text/words";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** A lower bound on words. */
export const wordCountAtLeast = defineEntry({
  id: "word-count-at-least",
  group: "number",
  title: "At least so many words",
  params: z.object({ words: z.number().int().positive() }),
  describe: ({ words }) => `Use at least ${words} words.`,
  draw: (random) => ({ words: pick(random, [200, 250, 300, 400]) }),
  verify: (answer, { words }) => {
    const count = wordCount(answer);
    const evidence = countBeside(count, { atLeast: words }, "word");
    return count >= words ? met(evidence) : broken(evidence);
  },
  examples: [{ params: { words: 3 }, meets: "Bees dance well.", breaks: "Bees dance." }],
  demands: ({ words }) => [{ is: "count", of: "words", atLeast: words }],
  occupies: ["length"],
});
