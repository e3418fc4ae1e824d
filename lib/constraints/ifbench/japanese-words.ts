import * as z from "zod";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { inner } from "./marks";
import { unbroken } from "./outcome";
import { spansOfPieces, words } from "./pieces";

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Every so many words one has a Japanese character. Numbers and mere punctuation are let through at such places. */
export const japaneseWords = defineVerifier({
  id: "count:words_japanese",
  family: "ifbench",
  title: "Japanese words",
  category: "Count",
  params: z.object({ N: z.number().int().positive() }),
  describe: ({ N }) =>
    N === 1 ? "Write every word in Japanese." : `Write one word in Japanese after every ${countOf(N - 1, "other word")}.`,
  verify: (answer, { N }) => {
    const due = words(answer).filter((_, at) => (at + 1) % N === 0);
    const others = due.filter(({ text }) => !isFree(inner(text)) && !japanese.test(text));
    return unbroken(
      spansOfPieces(others),
      (count) => `${count} of ${countOf(due.length, "word")} due in Japanese ${count === 1 ? "is" : "are"} not`,
      `${countOf(due.length, "word")} due in Japanese`,
    );
  },
  examples: [{ params: { N: 3 }, meets: "Bees like 花 and the 太陽 too.", breaks: "Bees like flowers and the 太陽 too." }],
});

/** Python's `str.isdigit` for a whole word: decimal digits of every script, circled ones and the like. */
const digits =
  /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]*$/u;

function isFree(word: string): boolean {
  return digits.test(word);
}
