import * as z from "zod";
import { splitSpans } from "../python/split";
import { broken, defineVerifier, met } from "../verifier";
import { withoutMarks } from "./marks";
import { prepareSentences, sentences } from "./sentences";

/** Each sentence has so many words more than the sentence before. */
export const sentenceIncrement = defineVerifier({
  id: "sentence:increment",
  family: "ifbench",
  title: "Growing sentences",
  category: "Sentence",
  params: z.object({ small_n: z.number().nonnegative() }),
  describe: ({ small_n }) => `Give each sentence exactly ${small_n} more words than the sentence before.`,
  verify: (answer, { small_n }) => {
    const all = sentences(answer);
    if (all.length === 0) return broken("no sentences");
    const counts = all.map(({ text }) => splitSpans(withoutMarks(text)).length);
    const astray = all[counts.findIndex((count, at) => at > 0 && count !== (counts[at - 1] ?? 0) + small_n)];
    const evidence = `words per sentence: ${counts.slice(0, 20).join(", ")}; ${small_n} more each time asked for`;
    return astray ? broken(evidence, [astray.span]) : met(evidence);
  },
  examples: [{ params: { small_n: 1 }, meets: "Bees dance. Bees dance well.", breaks: "Bees dance. Bees hum." }],
  prepare: prepareSentences,
  uses: ["sentences"],
});
