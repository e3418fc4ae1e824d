import * as z from "zod";
import { wordRuns } from "../python/words";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { stopWords } from "./stop-word-list";

/** At most a share of the words are stop words. */
export const stopWordShare = defineVerifier({
  id: "ratio:stop_words",
  family: "ifbench",
  title: "Share of stop words",
  category: "Ratio",
  params: z.object({ percentage: z.number().nonnegative() }),
  describe: ({ percentage }) => `Keep stop words to at most ${percentage}% of all words.`,
  verify: (answer, { percentage }) => {
    const all = wordRuns(answer);
    if (all.length === 0) return broken("no words");
    const stops = all.filter(({ start, end }) => stopWords.has(answer.slice(start, end).toLowerCase()));
    const share = (stops.length / all.length) * 100;
    const evidence = `${share.toFixed(1)}% stop words (${stops.length} of ${all.length}), at most ${percentage}% asked for`;
    return outcome(share <= percentage, evidence, stops);
  },
  examples: [{ params: { percentage: 40 }, meets: "Bees dance before the sunrise.", breaks: "It is what it is." }],
});
