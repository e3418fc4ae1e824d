import * as z from "zod";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { bareWords } from "./pieces";

/**
 * Read from the last word to the first, the answer holds "bald eagle". The reference also asks that the reversed words be one
 * sentence, which they always are: no punctuation is left in them.
 */
export const reversedWords = defineVerifier({
  id: "custom:word_reverse",
  family: "ifbench",
  title: "Sentence with its words reversed",
  category: "Custom",
  params: z.object({}),
  describe: () => "Answer which animal is the national symbol of the US in a sentence whose words stand in reverse order.",
  verify: (answer) => {
    const all = bareWords(answer);
    const reversed = all
      .map(({ text }) => text.toLowerCase())
      .reverse()
      .join(" ");
    const isThere = reversed.includes("bald eagle");
    return outcome(isThere, isThere ? 'it reads "bald eagle" backwards' : 'read backwards, it lacks "bald eagle"');
  },
  examples: [{ params: {}, meets: ".symbol the is eagle bald The", breaks: "The bald eagle is the symbol." }],
});
