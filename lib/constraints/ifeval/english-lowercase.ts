import * as z from "zod";
import { detectLanguage, loadLanguageProfiles } from "../language/detect-language";
import { languageName } from "../language/language-name";
import { isLower } from "../python/letter-case";
import { firstSpansOf } from "../span";
import { broken, defineVerifier, met } from "../verifier";

/** English, and no capital letter; a text in which no language is found counts as English. */
export const englishLowercase = defineVerifier({
  id: "change_case:english_lowercase",
  family: "ifeval",
  title: "English in small letters",
  category: "Case",
  params: z.object({}),
  describe: () => "Answer in English, in small letters only.",
  verify: (answer) => {
    if (!isLower(answer)) {
      const spans = firstSpansOf(answer, /[\p{Uppercase}\p{Lt}]+/gu);
      return broken(spans.length > 0 ? "it holds capital letters" : "it holds no small letter", spans);
    }
    const found = detectLanguage(answer);
    if (found === null || found === "en") return met("small letters only, in English");
    return broken(`small letters only, but it reads as ${languageName(found)}`);
  },
  examples: [{ params: {}, meets: "the train leaves late in the afternoon.", breaks: "The train leaves late in the afternoon." }],
  demands: () => [
    { is: "language", code: "en" },
    { is: "case", to: "lower" },
  ],
  prepare: loadLanguageProfiles,
  occupies: ["case"],
  excludes: ["fixed_case"],
});
