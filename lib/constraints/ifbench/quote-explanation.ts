import * as z from "zod";
import { splitSpans } from "../python/split";
import { stripEndOf } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";
import { marks } from "./marks";

const digitsAndOtherMarks = `0123456789${marks.replace('"', "")}`;

/** No straight double quotation mark follows another at once, and none ends the text, white space and punctuation aside. */
export const quoteExplanation = defineVerifier({
  id: "format:quote_unquote",
  family: "ifbench",
  title: "Quotations explained",
  category: "Format",
  params: z.object({}),
  judgesEmpty: true,
  describe: () => "Follow every quotation in double quotation marks with an explanation outside them.",
  verify: (answer) => {
    const { text, offsets } = packed(answer);
    const pair = text.indexOf('""');
    if (pair >= 0) return broken("one quotation follows another", [{ start: offsets[pair] ?? 0, end: (offsets[pair + 1] ?? 0) + 1 }]);
    const last = stripEndOf(text, digitsAndOtherMarks).length - 1;
    if (text[last] !== '"') return met("every quotation is followed by other words");
    return broken("it ends with a quotation", [{ start: offsets[last] ?? 0, end: (offsets[last] ?? 0) + 1 }]);
  },
  examples: [{ params: {}, meets: '"Bees dance" says where food is.', breaks: 'It says where food is: "Bees dance."' }],
});

/** The text without white space and without '"', which speaks of the mark itself, and where each unit of it stands. */
function packed(answer: string): { text: string; offsets: number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  const masked = answer.replaceAll(`'"'`, "\n\n\n");
  for (const { start, end } of splitSpans(masked)) {
    for (let at = start; at < end; at += 1) {
      units.push(masked.charAt(at));
      offsets.push(at);
    }
  }
  return { text: units.join(""), offsets };
}
