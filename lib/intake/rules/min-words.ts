import * as z from "zod";
import { defineRule } from "../rule";

/** Long enough to have a subject. Scripts that part no words by spaces count each character as a word. */
export const minWords = defineRule({
  id: "min_words",
  title: "Words",
  values: z.object({ words: z.coerce.number().int().min(1).max(1000).default(5) }),
  fields: [{ name: "words", label: "words at least", kind: "number", min: 1, max: 1000, step: 1 }],
  asksLanguage: false,
  describe: ({ words }) => `At least ${words} ${words === 1 ? "word" : "words"}`,
  check: ({ text }, { words }) => {
    const found = countWords(text);
    return found >= words ? null : `${found} ${found === 1 ? "word" : "words"}`;
  },
});

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function countWords(text: string): number {
  const spaced = text.replace(unspaced, " x ");
  return spaced.match(/\S+/g)?.length ?? 0;
}
