import * as z from "zod";
import { clip } from "../text/clip";
import { countOf } from "../text/count-of";
import { broken, defineVerifier } from "../verifier";
import { keywordSpans } from "./keyword-spans";
import { outcome } from "./outcome";
import { prepareSentences, sentences } from "./sentences";

/** A given sentence holds a keyword as a whole word, in any case. */
export const keywordInSentence = defineVerifier({
  id: "sentence:keyword",
  family: "ifbench",
  title: "Keyword in a given sentence",
  category: "Sentence",
  params: z.object({ word: z.string().min(1).max(1000), N: z.number().int().positive() }),
  describe: ({ word, N }) => `Use the word "${word}" in sentence ${N}.`,
  verify: (answer, { word, N }) => {
    const all = sentences(answer);
    const sentence = all[N - 1];
    if (!sentence) return broken(`${countOf(all.length, "sentence")}, at least ${N} asked for`);
    const found = keywordSpans(sentence, word);
    const isFound = found.length > 0;
    return outcome(isFound, `sentence ${N} ${isFound ? "holds" : "lacks"} "${clip(word)}"`, isFound ? found : [sentence.span]);
  },
  examples: [{ params: { word: "queen", N: 2 }, meets: "Bees dance. The Queen rests.", breaks: "The queen rests. Bees dance." }],
  demands: ({ word, N }) => [
    { is: "contains", text: word },
    { is: "count", of: "sentences", atLeast: N },
  ],
  prepare: prepareSentences,
  uses: ["sentences"],
});
