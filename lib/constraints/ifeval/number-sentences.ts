import * as z from "zod";
import { loadPunkt, punktSentences } from "../text/punkt";
import { defineVerifier } from "../verifier";
import { boundWords, Count, countDemand, judgeCount, Relation } from "./bound";

/** A bound on sentences, as NLTK's English Punkt model tells them apart. */
export const numberSentences = defineVerifier({
  id: "length_constraints:number_sentences",
  family: "ifeval",
  title: "Number of sentences",
  category: "Length",
  params: z.object({ relation: Relation, num_sentences: Count }),
  describe: ({ relation, num_sentences }) => `Write ${boundWords({ relation, bound: num_sentences })} sentences.`,
  verify: (answer, { relation, num_sentences }) => {
    const found = punktSentences(answer);
    const verdict = judgeCount(found, found.length, "sentence", { relation, bound: num_sentences });
    return verdict.satisfied ? { ...verdict, spans: [] } : verdict;
  },
  examples: [
    { params: { relation: "less than", num_sentences: 2 }, meets: "Dr. Smith left at 3 p.m. today.", breaks: "He left. She stayed." },
    { params: { relation: "at least", num_sentences: 2 }, meets: "Why? Nobody knows.", breaks: "Nobody knows why" },
  ],
  demands: ({ relation, num_sentences }) => [countDemand("sentences", { relation, bound: num_sentences })],
  prepare: loadPunkt,
  uses: ["sentences"],
});
