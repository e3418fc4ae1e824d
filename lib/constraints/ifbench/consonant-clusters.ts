import * as z from "zod";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { unbroken } from "./outcome";
import { spansOfPieces, words } from "./pieces";

const cluster = /[bcdfghj-np-tv-z]{2}/;

/** Two consonants side by side in every word. */
export const consonantClusters = defineVerifier({
  id: "words:consonants",
  family: "ifbench",
  title: "Consonant clusters",
  category: "Words",
  params: z.object({}),
  describe: () => "Use only words with at least two consonants side by side.",
  verify: (answer) => {
    const without = words(answer).filter(({ text }) => !cluster.test(text.toLowerCase()));
    return unbroken(
      spansOfPieces(without),
      (count) => `${countOf(count, "word")} without two consonants side by side`,
      "every word has a cluster",
    );
  },
  examples: [{ params: {}, meets: "Worms think strangely.", breaks: "Bees dance." }],
});
