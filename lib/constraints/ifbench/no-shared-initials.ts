import * as z from "zod";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { unbroken } from "./outcome";
import { bareWords, firstCharacter, spansOfPieces } from "./pieces";

/** No two neighbouring words start with the same character, case and punctuation aside. */
export const noSharedInitials = defineVerifier({
  id: "words:no_consecutive",
  family: "ifbench",
  title: "No shared first letters",
  category: "Words",
  params: z.object({}),
  describe: () => "Let no two neighbouring words start with the same letter.",
  verify: (answer) => {
    const all = bareWords(answer);
    const initials = all.map(({ text }) => firstCharacter(text.toLowerCase()));
    const same = all.filter((_, at) => at > 0 && initials[at] === initials[at - 1]);
    return unbroken(
      spansOfPieces(same),
      (count) => `${countOf(count, "word")} with the first letter of the word before`,
      "neighbours start with different letters",
    );
  },
  examples: [{ params: {}, meets: "Bees dance well.", breaks: "Busy bees dance." }],
});
