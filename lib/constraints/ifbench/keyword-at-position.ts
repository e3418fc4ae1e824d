import * as z from "zod";
import { isWordCharacter } from "../python/character-class";
import { strip } from "../python/strip";
import { clip } from "../text/clip";
import { countOf } from "../text/count-of";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { prepareSentences, sentences } from "./sentences";
import { tokens } from "./tokens";

/** A keyword is a given word of a given sentence, in any case. "don't" counts as two words: "do" and "n't". */
export const keywordAtPosition = defineVerifier({
  id: "words:keywords_specific_position",
  family: "ifbench",
  title: "Keyword at a given place",
  category: "Words",
  params: z.object({
    keyword: z.string().max(1000).transform(strip).pipe(z.string().min(1)),
    n: z.number().int().positive(),
    m: z.number().int().positive(),
  }),
  describe: ({ keyword, n, m }) => `Use "${keyword}" as word ${m} of sentence ${n}.`,
  verify: (answer, { keyword, n, m }) => {
    const all = sentences(answer);
    const sentence = all[n - 1];
    if (!sentence) return broken(`${countOf(all.length, "sentence")}, at least ${n} asked for`);
    const words = tokens(sentence.text).filter(({ text }) => hasLetterOrDigit(text));
    const word = words[m - 1];
    if (!word) return broken(`${countOf(words.length, "word")} in sentence ${n}, at least ${m} asked for`, [sentence.span]);
    const { start } = sentence.span;
    const span = { start: start + word.span.start, end: start + word.span.end };
    return outcome(word.text.toLowerCase() === keyword.toLowerCase(), `word ${m} of sentence ${n} is "${clip(word.text)}"`, [span]);
  },
  examples: [{ params: { keyword: "bees", n: 2, m: 2 }, meets: "Look. The bees dance.", breaks: "Look. Bees dance." }],
  demands: ({ keyword, n, m }) => [
    { is: "contains", text: keyword },
    { is: "count", of: "sentences", atLeast: n },
    { is: "count", of: "words", atLeast: m },
  ],
  prepare: prepareSentences,
  uses: ["sentences"],
});

function hasLetterOrDigit(token: string): boolean {
  return Array.from(token).some((character) => character !== "_" && isWordCharacter(character.codePointAt(0) ?? 0));
}
