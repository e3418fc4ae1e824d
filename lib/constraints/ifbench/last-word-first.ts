import * as z from "zod";
import { splitOnSpace } from "../python/split";
import { defineVerifier } from "../verifier";
import { afterMarks, beforeMarks } from "./marks";
import { unbroken } from "./outcome";
import { type Piece, spansOfPieces } from "./pieces";
import { prepareSentences, sentences } from "./sentences";

/** Each sentence begins with the last word of the sentence before, case aside. */
export const lastWordFirst = defineVerifier({
  id: "words:last_first",
  family: "ifbench",
  title: "Last word comes first",
  category: "Words",
  params: z.object({}),
  describe: () => "Start each sentence with the last word of the sentence before.",
  verify: (answer) => {
    const all = sentences(answer);
    const astray = all.filter((sentence, at) => !takesUp(sentence, all[at - 1]));
    const fault = (count: number) => `${count} of ${all.length} sentences do not take up the last word before`;
    return unbroken(spansOfPieces(astray), fault, "every sentence takes up the last word before");
  },
  examples: [{ params: {}, meets: "Bees dance. Dance is talk.", breaks: "Bees dance. They talk." }],
  prepare: prepareSentences,
  uses: ["sentences"],
});

function takesUp(sentence: Piece, before: Piece | undefined): boolean {
  if (!before) return true;
  const last = splitOnSpace(beforeMarks(before.text)).at(-1);
  const first = splitOnSpace(afterMarks(sentence.text))[0];
  return last !== undefined && first !== undefined && last.toLowerCase() === first.toLowerCase();
}
