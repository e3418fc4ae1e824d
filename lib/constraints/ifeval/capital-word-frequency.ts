import * as z from "zod";
import { mostSpans } from "../span";
import { loadPunkt } from "../text/punkt";
import { remembered } from "../text/remembered";
import { defineVerifier } from "../verifier";
import { boundWords, Count, countDemand, judgeCount, Relation } from "./bound";
import { capitalSpans } from "./capital-spans";
import { capitalWords } from "./capital-words";

const found = remembered((answer: string) => {
  const words = capitalWords(answer);
  return { words, spans: capitalSpans(answer, words.slice(0, mostSpans)) };
});

/** A bound on words in capitals; a word with a hyphen is one. */
export const capitalWordFrequency = defineVerifier({
  id: "change_case:capital_word_frequency",
  family: "ifeval",
  title: "How many words are in capitals",
  category: "Case",
  params: z.object({ capital_relation: Relation, capital_frequency: Count }),
  describe: ({ capital_relation, capital_frequency }) =>
    `Write ${boundWords({ relation: capital_relation, bound: capital_frequency })} words in capital letters only.`,
  verify: (answer, { capital_relation, capital_frequency }) => {
    const { words, spans } = found(answer);
    return judgeCount(spans, words.length, "capital word", { relation: capital_relation, bound: capital_frequency });
  },
  examples: [
    { params: { capital_relation: "at least", capital_frequency: 2 }, meets: "STOP right THERE.", breaks: "STOP right there." },
    { params: { capital_relation: "less than", capital_frequency: 2 }, meets: "STOP right there.", breaks: "STOP right THERE." },
  ],
  demands: ({ capital_relation, capital_frequency }) => [
    countDemand("capital_words", { relation: capital_relation, bound: capital_frequency }),
  ],
  prepare: loadPunkt,
  uses: ["fixed_case"],
});
