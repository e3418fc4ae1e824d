import * as z from "zod";
import { piecesBetween, splitOnSpace } from "../python/split";
import { strip } from "../python/strip";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { inner } from "./marks";
import { unbroken } from "./outcome";
import { spansOfPieces } from "./pieces";

/** Each line ends with the word it starts with, case and punctuation around the line aside. */
export const paragraphLastFirst = defineVerifier({
  id: "words:paragraph_last_first",
  family: "ifbench",
  title: "Paragraphs end as they start",
  category: "Words",
  params: z.object({}),
  describe: () => "End each paragraph with the word it starts with, and write every paragraph on one line.",
  verify: (answer) => {
    const astray = piecesBetween(answer, "\n").filter(({ text }) => !endsAsItStarts(text));
    return unbroken(
      spansOfPieces(astray),
      (count) => `${countOf(count, "paragraph")} ${count === 1 ? "does" : "do"} not end with the first word`,
      "every paragraph ends with its first word",
    );
  },
  examples: [{ params: {}, meets: "Bees dance like bees.", breaks: "Bees dance." }],
  uses: ["paragraphs"],
});

function endsAsItStarts(line: string): boolean {
  const words = splitOnSpace(inner(strip(line).toLowerCase()));
  return words[0] === words.at(-1);
}
