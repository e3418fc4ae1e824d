import * as z from "zod";
import { countOf } from "../text/count-of";
import { withoutCode } from "../text/fences";
import { prepareSyllables, syllablesIn } from "../text/syllables";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** No English word has more than so many syllables. */
export const syllablesPerWord = editorialKind({
  id: "syllables-per-word",
  title: "Short words by syllables",
  category: "Words",
  params: z.object({ atMost: z.number().int().min(1).max(8) }),
  describe: ({ atMost }) => `Use only words of at most ${countOf(atMost, "syllable")}.`,
  verify: (answer, { atMost }) => {
    const words = syllablesIn(withoutCode(answer));
    const long = words.filter(({ syllables }) => syllables > atMost);
    const most = words.reduce((longest, { syllables }) => Math.max(longest, syllables), 0);
    const evidence = `the longest word has ${countOf(most, "syllable")}, at most ${atMost}`;
    return long.length === 0
      ? met(evidence)
      : broken(
          evidence,
          long.map(({ word, start }) => ({ start, end: start + word.length })),
        );
  },
  examples: [
    { params: { atMost: 1 }, meets: "The cat sat on the mat.", breaks: "The kitten sat on the mat." },
    { params: { atMost: 2 }, meets: "Kittens sleep a lot.", breaks: "Kittens sleep in a basket of camomile." },
  ],
  prepare: prepareSyllables,
});
