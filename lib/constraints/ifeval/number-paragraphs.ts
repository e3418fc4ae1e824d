import * as z from "zod";
import { isSpace } from "../python/character-class";
import { isBlank } from "../python/strip";
import type { Span } from "../span";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { Count } from "./bound";

/** An exact number of paragraphs with three stars between them. */
export const numberParagraphs = defineVerifier({
  id: "length_constraints:number_paragraphs",
  family: "ifeval",
  title: "Number of paragraphs between ***",
  category: "Length",
  params: z.object({ num_paragraphs: Count }),
  describe: ({ num_paragraphs }) => `Write exactly ${countOf(num_paragraphs, "paragraph")}, separated by the divider ***.`,
  verify: (answer, { num_paragraphs }) => {
    const pieces = betweenStars(answer);
    const filled = pieces.filter(({ start, end }) => !isBlank(answer.slice(start, end)));
    const inner = pieces.slice(1, -1).find(({ start, end }) => isBlank(answer.slice(start, end)));
    if (inner) return broken("nothing stands between two dividers", [around(inner, answer)]);
    const evidence = `${countOf(filled.length, "paragraph")}, exactly ${num_paragraphs} wanted`;
    return filled.length === num_paragraphs ? met(evidence, filled) : broken(evidence, filled.slice(num_paragraphs));
  },
  examples: [{ params: { num_paragraphs: 2 }, meets: "One.\n\n***\n\nTwo.", breaks: "One.\n\nTwo." }],
  demands: ({ num_paragraphs }) => [{ is: "count", of: "paragraphs", atLeast: num_paragraphs, atMost: num_paragraphs }],
  uses: ["paragraphs"],
});

/** The pieces that splitting at `\s?\*\*\*\s?` leaves. */
function betweenStars(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("***"); at >= 0; at = text.indexOf("***", start)) {
    pieces.push({ start, end: at > start && isSpace(text.charCodeAt(at - 1)) ? at - 1 : at });
    start = at + 3;
    if (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
  }
  return [...pieces, { start, end: text.length }];
}

function around({ start, end }: Span, text: string): Span {
  return { start: Math.max(0, start - 3), end: Math.min(text.length, end + 3) };
}
