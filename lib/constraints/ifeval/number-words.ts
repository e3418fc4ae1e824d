import * as z from "zod";
import { stripEnd } from "../python/strip";
import { countWordRuns, wordRunStart } from "../python/words";
import { remembered } from "../text/remembered";
import { broken, defineVerifier, met } from "../verifier";
import { boundWords, Count, countDemand, countEvidence, isWithin, Relation } from "./bound";

const wordsIn = remembered(countWordRuns);

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
    const count = wordsIn(answer);
    const evidence = countEvidence(count, "word", bound);
    if (isWithin(count, bound)) return met(evidence);
    const over = relation === "less than" ? wordRunStart(answer, Math.max(0, num_words - 1)) : undefined;
    return broken(evidence, over === undefined ? [] : [{ start: over, end: stripEnd(answer).length }]);
  },
  examples: [
    { params: { relation: "less than", num_words: 4 }, meets: "Three short words.", breaks: "These are four words." },
    { params: { relation: "at least", num_words: 5 }, meets: "Don't count it as four.", breaks: "Only four words here." },
  ],
  demands: ({ relation, num_words }) => [countDemand("words", { relation, bound: num_words })],
});
