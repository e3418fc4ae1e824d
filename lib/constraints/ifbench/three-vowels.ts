import * as z from "zod";
import { strippedSpan } from "../python/strip";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** One line with at most three of the five vowels. */
export const threeVowels = defineVerifier({
  id: "words:vowel",
  family: "ifbench",
  title: "Three kinds of vowels",
  category: "Words",
  params: z.object({}),
  describe: () => "Write one paragraph without line breaks that uses no more than three of the vowels a, e, i, o and u.",
  verify: (answer) => {
    const { start, end } = strippedSpan(answer);
    const lineBreak = answer.indexOf("\n", start);
    if (lineBreak >= 0 && lineBreak < end) return broken("more than one line", [{ start: lineBreak, end: lineBreak + 1 }]);
    const used = ["a", "e", "i", "o", "u"].filter((vowel) => answer.toLowerCase().includes(vowel));
    return outcome(used.length <= 3, `${used.length} of five vowels: ${used.join(", ") || "none"}, at most 3 asked for`);
  },
  examples: [{ params: {}, meets: "Bees sleep in hives.", breaks: "Bees dance in our sun." }],
  demands: () => [
    { is: "count", of: "lines", atMost: 1 },
    { is: "count", of: "paragraphs", atMost: 1 },
  ],
  occupies: ["paragraphs"],
});
