import * as z from "zod";
import { isAlpha } from "../python/character-class";
import { isLower, isUpper } from "../python/letter-case";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { unbroken } from "./outcome";
import { firstCharacter, spansOfPieces } from "./pieces";
import { prepareTokens, tokens } from "./tokens";

/** No word starts with a small letter, unless its other letters are of both cases or of none. */
export const titleCase = defineVerifier({
  id: "format:title_case",
  family: "ifbench",
  title: "Title case",
  category: "Format",
  params: z.object({}),
  describe: () => "Write the whole answer in title case, with a capital at the start of every word.",
  verify: (answer) => {
    const small = tokens(answer).filter(({ text }) => isSmall(text));
    return unbroken(
      spansOfPieces(small),
      (count) => `${countOf(count, "word")} with a small first letter`,
      "every word starts with a capital",
    );
  },
  examples: [{ params: {}, meets: "Bees Dance Well", breaks: "Bees dance Well" }],
  demands: () => [{ is: "case", to: "title" }],
  prepare: prepareTokens,
  occupies: ["case"],
});

function isSmall(token: string): boolean {
  const first = firstCharacter(token);
  if (!isAlpha(first.codePointAt(0) ?? 0) || !isLower(first)) return false;
  const rest = token.slice(first.length);
  return rest === "" || isLower(rest) || isUpper(rest);
}
