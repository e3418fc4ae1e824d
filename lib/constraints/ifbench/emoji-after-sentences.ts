import * as z from "zod";
import { strip } from "../python/strip";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { isEmoji } from "./emoji";
import { withoutMarks } from "./marks";
import { unbroken } from "./outcome";
import { type Piece, spansOfPieces } from "./pieces";
import { prepareSentences, sentences } from "./sentences";

/** Each sentence has an emoji as one of its last two characters, punctuation aside, or the next sentence begins with one. */
export const emojiAfterSentences = defineVerifier({
  id: "format:emoji",
  family: "ifbench",
  title: "Emoji after every sentence",
  category: "Format",
  params: z.object({}),
  describe: () => "End every sentence with an emoji.",
  verify: (answer) => {
    const all = sentences(answer);
    const without = all.filter((sentence, at) => !endsWithEmoji(sentence, all[at + 1]));
    return unbroken(
      spansOfPieces(without),
      (count) => `${countOf(count, "sentence")} without an emoji at the end`,
      "every sentence ends with an emoji",
    );
  },
  examples: [{ params: {}, meets: "Bees dance 🐝. The sun shines ☀️.", breaks: "Bees dance 🐝. The sun shines." }],
  demands: () => [{ is: "count", of: "emoji", atLeast: 1 }],
  prepare: prepareSentences,
  uses: ["sentences", "end"],
});

/** The last but one counts too: a variation selector may follow an emoji. */
function endsWithEmoji(sentence: Piece, next: Piece | undefined): boolean {
  const characters = bare(sentence);
  if (characters.length === 0) return false;
  return characters.slice(-2).some(isEmoji) || (next !== undefined && isEmoji(bare(next)[0] ?? ""));
}

function bare(sentence: Piece): string[] {
  return Array.from(strip(withoutMarks(sentence.text)));
}
