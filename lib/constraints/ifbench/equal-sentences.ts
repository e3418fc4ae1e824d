import * as z from "zod";
import { lengthOf } from "../python/letter-case";
import { strip } from "../python/strip";
import { countOf } from "../text/count-of";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { spansOfPieces } from "./pieces";
import { prepareSentences, sentences } from "./sentences";

/** Three sentences of the same number of characters. The reference does not compare their words, and neither does this. */
export const equalSentences = defineVerifier({
  id: "ratio:sentence_words",
  family: "ifbench",
  title: "Three sentences of equal length",
  category: "Ratio",
  params: z.object({}),
  describe: () => "Write three sentences with the same number of characters and without a word in common.",
  verify: (answer) => {
    const all = sentences(answer);
    if (all.length !== 3) return broken(`${countOf(all.length, "sentence")}, 3 asked for`);
    const lengths = all.map(({ text }) => lengthOf(strip(text)));
    return outcome(new Set(lengths).size === 1, `${lengths.join(", ")} characters`, spansOfPieces(all));
  },
  examples: [{ params: {}, meets: "Bees dance. Wasp hunts. Owls sleep.", breaks: "Bees dance. Wasps hunt us. Owls sleep." }],
  demands: () => [{ is: "count", of: "sentences", atLeast: 3, atMost: 3 }],
  prepare: prepareSentences,
  occupies: ["length"],
  uses: ["sentences"],
});
