import * as z from "zod";
import { detectLanguage, loadLanguageProfiles } from "../language/detect-language";
import { languageName } from "../language/language-name";
import { broken, defineVerifier, met } from "../verifier";

/** The whole answer in one language, as langdetect tells it; a text in which it finds no language counts as met. */
export const responseLanguage = defineVerifier({
  id: "language:response_language",
  family: "ifeval",
  title: "Language of the answer",
  category: "Language",
  params: z.object({ language: z.string().min(2) }),
  describe: ({ language }) => `Answer in ${languageName(language)} only.`,
  verify: (answer, { language }) => {
    const found = detectLanguage(answer);
    if (found === null) return met("no language can be told from it, which counts as met");
    const evidence = `it reads as ${languageName(found)}, ${languageName(language)} wanted`;
    return found === language ? met(evidence) : broken(evidence);
  },
  examples: [
    {
      params: { language: "de" },
      meets: "Der Zug fährt heute leider erst am späten Nachmittag ab.",
      breaks: "The train does not leave until late this afternoon.",
    },
  ],
  demands: ({ language }) => [{ is: "language", code: language }],
  prepare: loadLanguageProfiles,
});
