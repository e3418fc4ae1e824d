import * as z from "zod";
import { lengthOf } from "../python/letter-case";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { bareWords, spansOfPieces } from "./pieces";

const least = 10;
const leastLength = 5;

/** Ten words of five characters or more that read the same backwards; repeats count. */
export const palindromes = defineVerifier({
  id: "words:palindrome",
  family: "ifbench",
  title: "Palindromes",
  category: "Words",
  params: z.object({}),
  describe: () => `Include at least ${least} palindromes of one word each, every one at least ${leastLength} characters long.`,
  verify: (answer) => {
    const found = bareWords(answer).filter(({ text }) => isPalindrome(text.toLowerCase()));
    return outcome(found.length >= least, `${countOf(found.length, "palindrome")}, at least ${least} asked for`, spansOfPieces(found));
  },
  examples: [
    {
      params: {},
      meets: "Level, radar, civic, kayak, refer, rotor, madam, tenet, stats, solos.",
      breaks: "Level, radar, civic, kayak, refer, rotor, madam, tenet, stats, noon.",
    },
  ],
  demands: () => [{ is: "count", of: "words", atLeast: least }],
});

function isPalindrome(word: string): boolean {
  return lengthOf(word) >= leastLength && Array.from(word).reverse().join("") === word;
}
