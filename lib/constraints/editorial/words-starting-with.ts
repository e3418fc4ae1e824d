import * as z from "zod";
import { countOf } from "../text/count-of";
import { withoutCode } from "../text/fences";
import { wordSpans } from "../text/words";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** Every word begins with one letter, in capitals or small. */
export const wordsStartingWith = editorialKind({
  id: "words-starting-with",
  title: "Every word with one letter",
  category: "Words",
  params: z.object({ letter: z.string().regex(/^\p{L}$/u) }),
  describe: ({ letter }) => `Use only words that begin with the letter ${letter.toUpperCase()}.`,
  verify: (answer, { letter }) => {
    const words = wordSpans(withoutCode(answer));
    const astray = words.filter(({ start, end }) => !answer.slice(start, end).toLowerCase().startsWith(letter.toLowerCase()));
    const evidence = `${words.length - astray.length} of ${countOf(words.length, "word")} begin with ${letter.toUpperCase()}`;
    return words.length > 0 && astray.length === 0 ? met(evidence) : broken(evidence, astray);
  },
  examples: [
    { params: { letter: "b" }, meets: "Busy bees buzz, bravely.", breaks: "Busy bees never stop." },
    { params: { letter: "É" }, meets: "Élan éternel", breaks: "Élan vital" },
  ],
});
