import * as z from "zod";
import { isSpace } from "../python/character-class";
import { piecesBetween } from "../python/split";
import { isBlank, strippedSpan, stripStartOf } from "../python/strip";
import type { Span } from "../span";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { Count } from "./bound";

/** An exact number of paragraphs with blank lines between them, and the first word of one. */
export const nthParagraphFirstWord = defineVerifier({
  id: "length_constraints:nth_paragraph_first_word",
  family: "ifeval",
  title: "First word of a paragraph",
  category: "Length",
  params: z.object({ num_paragraphs: Count, nth_paragraph: z.number().int().positive(), first_word: z.string() }),
  describe: ({ num_paragraphs, nth_paragraph, first_word }) =>
    `Write exactly ${countOf(num_paragraphs, "paragraph")} with blank lines between them, and begin paragraph ${nth_paragraph} with "${first_word}".`,
  verify: (answer, { num_paragraphs, nth_paragraph, first_word }) => {
    const pieces = piecesBetween(answer, "\n\n");
    const count = pieces.filter(({ text }) => !isBlank(text)).length;
    const evidence = `${countOf(count, "paragraph")}, exactly ${num_paragraphs} wanted`;
    const wanted = pieces[nth_paragraph - 1];
    if (!wanted || nth_paragraph > count || isBlank(wanted.text)) return broken(`${evidence}; there is no paragraph ${nth_paragraph}`);
    const { word, span } = firstWord(wanted.text, wanted.span.start);
    const found = `${evidence}; paragraph ${nth_paragraph} begins with "${word}"`;
    return count === num_paragraphs && word === first_word.toLowerCase() ? met(found, [span]) : broken(found, [span]);
  },
  examples: [
    {
      params: { num_paragraphs: 2, nth_paragraph: 2, first_word: "later" },
      meets: "At first it rained.\n\nLater, it cleared.",
      breaks: "At first it rained.\n\nThen it cleared.",
    },
  ],
  demands: ({ num_paragraphs }) => [{ is: "count", of: "paragraphs", atLeast: num_paragraphs, atMost: num_paragraphs }],
  uses: ["paragraphs"],
});

/** The first word in small letters, up to any punctuation that would follow it. */
function firstWord(paragraph: string, offset: number): { word: string; span: Span } {
  const { start: lead } = strippedSpan(paragraph);
  const start = offset + lead;
  const whole = paragraph.slice(lead, endOfWord(paragraph, lead));
  const bare = stripStartOf(stripStartOf(whole, "'"), '"');
  const [kept = ""] = /^[^.,?!'"]*/.exec(bare) ?? [];
  const word = [...kept].map((character) => character.toLowerCase()).join("");
  return { word, span: { start, end: start + whole.length } };
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
