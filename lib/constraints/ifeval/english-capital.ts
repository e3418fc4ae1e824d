import * as z from "zod";
import { detectLanguage, loadLanguageProfiles } from "../language/detect-language";
import { languageName } from "../language/language-name";
import { isUpper } from "../python/letter-case";
import { firstSpansOf } from "../span";
import { broken, defineVerifier, met } from "../verifier";

/** English, and no small letter; a text in which no language is found counts as English. */
export const englishCapital = defineVerifier({
  id: "change_case:english_capital",
  family: "ifeval",
  title: "English in capitals",
  category: "Case",
  params: z.object({}),
  describe: () => "Answer in English, in capital letters only.",
  verify: (answer) => {
    if (!isUpper(answer)) {
      const spans = firstSpansOf(answer, /[\p{Lowercase}\p{Lt}]+/gu);
      return broken(spans.length > 0 ? "it holds small letters" : "it holds no capital letter", spans);
    }
    const found = detectLanguage(answer);
    if (found === null || found === "en") return met("capital letters only, in English");
    return broken(`capital letters only, but it reads as ${languageName(found)}`);
  },
  examples: [{ params: {}, meets: "WE ALL KNOW THAT THIS IS HOW IT IS DONE.", breaks: "We all know that this is how it is done." }],
  demands: () => [
    { is: "language", code: "en" },
    { is: "case", to: "upper" },
  ],
  prepare: loadLanguageProfiles,
  occupies: ["case"],
  excludes: ["fixed_case"],
});
