import * as z from "zod";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { spansOfPieces } from "./pieces";
import { prepareSentences, sentences } from "./sentences";

/** Twice as many sentences end in a full stop as in a question mark. None of either will do, as in the reference. */
export const sentenceTypeRatio = defineVerifier({
  id: "ratio:sentence_type",
  family: "ifbench",
  title: "Two statements per question",
  category: "Ratio",
  params: z.object({}),
  describe: () => "Write exactly two sentences that end with a full stop for every sentence that ends with a question mark.",
  verify: (answer) => {
    const all = sentences(answer);
    const statements = all.filter(({ text }) => text.endsWith(".")).length;
    const questions = all.filter(({ text }) => text.endsWith("?"));
    const evidence = `${statements} with a full stop, ${questions.length} with a question mark, 2 to 1 asked for`;
    return outcome(statements === 2 * questions.length, evidence, spansOfPieces(questions));
  },
  examples: [{ params: {}, meets: "Bees dance. Why do they? Nobody knows.", breaks: "Bees dance. Why do they?" }],
  prepare: prepareSentences,
  uses: ["sentences"],
});
