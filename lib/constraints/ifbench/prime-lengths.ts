import * as z from "zod";
import { lengthOf } from "../python/letter-case";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { unbroken } from "./outcome";
import { bareWords, spansOfPieces } from "./pieces";

const primes = new Set([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]);

/** Every word has a prime number of characters, punctuation aside. Words of more than 97 characters do not pass. */
export const primeLengths = defineVerifier({
  id: "words:prime_lengths",
  family: "ifbench",
  title: "Words of prime length",
  category: "Words",
  params: z.object({}),
  describe: () => "Use only words whose number of letters is prime.",
  verify: (answer) => {
    const others = bareWords(answer).filter(({ text }) => !primes.has(lengthOf(text)));
    return unbroken(
      spansOfPieces(others),
      (count) => `${countOf(count, "word")} whose length is not prime`,
      "every word's length is prime",
    );
  },
  examples: [{ params: {}, meets: "The honey is sweet.", breaks: "Bees dance." }],
});
