import * as z from "zod";
import { wordRuns } from "../python/words";
import { remembered } from "../text/remembered";
import { broken, defineVerifier, met } from "../verifier";
import { boundWords, Count, countDemand, countEvidence, isWithin, Relation } from "./bound";

const words = remembered(wordRuns);

/** A bound on words, counted as runs of letters, numbers and underscores. */
export const numberWords = defineVerifier({
  id: "length_constraints:number_words",
  family: "ifeval",
  title: "Number of words",
  category: "Length",
  params: z.object({ relation: Relation, num_words: Count }),
  describe: ({ relation, num_words }) => `Use ${boundWords({ relation, bound: num_words })} words.`,
  verify: (answer, { relation, num_words }) => {
    const bound = { relation, bound: num_words };
    const found = words(answer);
    const evidence = countEvidence(found.length, "word", bound);
    if (isWithin(found.length, bound)) return met(evidence);
    const [over, last] = [found[Math.max(0, num_words - 1)], found.at(-1)];
    return broken(evidence, relation === "less than" && over && last ? [{ start: over.start, end: last.end }] : []);
  },
  examples: [
    { params: { relation: "less than", num_words: 4 }, meets: "Three short words.", breaks: "These are four words." },
    { params: { relation: "at least", num_words: 5 }, meets: "Don't count it as four.", breaks: "Only four words here." },
  ],
  demands: ({ relation, num_words }) => [countDemand("words", { relation, bound: num_words })],
});
