import * as z from "zod";
import { clip } from "../text/clip";
import { broken, defineVerifier, met } from "../verifier";
import { bareWords } from "./pieces";
import { prepareSyllables, syllablesIn } from "./syllables";

/** Words with odd and even numbers of syllables take turns. */
export const syllableParity = defineVerifier({
  id: "words:odd_even_syllables",
  family: "ifbench",
  title: "Odd and even syllables in turn",
  category: "Words",
  params: z.object({}),
  describe: () => "Alternate between words with an odd and words with an even number of syllables.",
  verify: (answer) => {
    const all = bareWords(answer);
    let before: number | undefined;
    for (const { text, span } of all) {
      const count = syllablesIn(text.toLowerCase());
      if (before !== undefined && count % 2 === before % 2) {
        return broken(`"${clip(text)}" has ${count} syllables after a word of ${before}`, [span]);
      }
      before = count;
    }
    return met("odd and even take turns");
  },
  examples: [{ params: {}, meets: "Busy bees often dance.", breaks: "Bees dance." }],
  prepare: prepareSyllables,
});
