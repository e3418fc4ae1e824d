import * as z from "zod";
import { type Span, spansOf } from "../span";
import { countOf } from "../text/count-of";
import { withoutCode } from "../text/fences";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** No word has more than so many letters; the parts of a hyphenated word count apart. */
export const wordLetters = editorialKind({
  id: "word-letters",
  title: "Short words by letters",
  category: "Words",
  params: z.object({ atMost: z.number().int().min(1).max(40) }),
  describe: ({ atMost }) => `Use only words of at most ${countOf(atMost, "letter")}.`,
  verify: (answer, { atMost }) => {
    const words: Span[] = spansOf(withoutCode(answer), /[\p{L}\p{M}]+/gu);
    const lettersOf = ({ start, end }: Span) => answer.slice(start, end).normalize("NFC").match(/\p{L}/gu)?.length ?? 0;
    const long = words.filter((span) => lettersOf(span) > atMost);
    const evidence = `the longest word has ${countOf(
      words.reduce((most, span) => Math.max(most, lettersOf(span)), 0),
      "letter",
    )}, at most ${atMost}`;
    return long.length === 0 ? met(evidence) : broken(evidence, long);
  },
  examples: [
    { params: { atMost: 5 }, meets: "Bees dance, well-known.", breaks: "Insects dance." },
    { params: { atMost: 4 }, meets: "It’s e\u0301te\u0301.", breaks: "Étésé" },
  ],
});
