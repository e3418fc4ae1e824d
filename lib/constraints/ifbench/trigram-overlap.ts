import * as z from "zod";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** How much of the answer's different runs of three characters also occurs in a text, in percent; two points either way are allowed. */
export const trigramOverlap = defineVerifier({
  id: "ratio:overlap",
  family: "ifbench",
  title: "Overlap with a text",
  category: "Ratio",
  params: z.object({ reference_text: z.string(), percentage: z.number().nonnegative() }),
  describe: ({ reference_text, percentage }) =>
    `Share ${percentage}% of the answer's runs of three characters, give or take 2 points, with this text: "${reference_text}".`,
  verify: (answer, { reference_text, percentage }) => {
    const own = trigrams(answer);
    if (own.size === 0) return broken("fewer than three characters");
    const reference = trigrams(reference_text);
    let shared = 0;
    for (const trigram of own) if (reference.has(trigram)) shared += 1;
    const overlap = (shared / own.size) * 100;
    const evidence = `${overlap.toFixed(1)}% shared, ${percentage - 2}% to ${percentage + 2}% asked for`;
    return outcome(percentage - 2 <= overlap && overlap <= percentage + 2, evidence);
  },
  examples: [
    { params: { reference_text: "Bees dance.", percentage: 100 }, meets: "Bees dance.", breaks: "Wasps do not dance." },
    { params: { reference_text: "Bees dance.", percentage: 0 }, meets: "Sun up!", breaks: "Bees dance." },
  ],
});

/** The different runs of three code points. */
function trigrams(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(2).map((third, at) => `${characters[at]}${characters[at + 1]}${third}`));
}
