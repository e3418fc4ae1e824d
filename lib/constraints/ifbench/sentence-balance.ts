import * as z from "zod";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { prepareSentences, sentences } from "./sentences";

/** As many sentences end in a full stop as in a question mark and as in an exclamation mark. */
export const sentenceBalance = defineVerifier({
  id: "ratio:sentence_balance",
  family: "ifbench",
  title: "Balanced kinds of sentences",
  category: "Ratio",
  params: z.object({}),
  describe: () => "Write equally many sentences that end with a full stop, a question mark and an exclamation mark.",
  verify: (answer) => {
    const all = sentences(answer);
    const [statements, questions, exclamations] = [".", "?", "!"].map((mark) => all.filter(({ text }) => text.endsWith(mark)).length);
    const evidence = `${statements} with a full stop, ${questions} with a question mark, ${exclamations} with an exclamation mark`;
    return outcome(statements === questions && questions === exclamations, evidence);
  },
  examples: [{ params: {}, meets: "Bees dance. Why? Look!", breaks: "Bees dance. Why?" }],
  prepare: prepareSentences,
  uses: ["sentences"],
});
