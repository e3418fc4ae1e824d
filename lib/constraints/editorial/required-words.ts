import * as z from "zod";
import { quotedList } from "../text/quoted-list";
import { wholeWordSpans } from "../text/whole-words";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";
import { wordList } from "./word-list";

/** Words and phrases that must each occur at least once as whole words, in capitals or small letters. */
export const requiredWords = editorialKind({
  id: "required-words",
  title: "Required words",
  category: "Words",
  params: z.object({ words: wordList }),
  describe: ({ words }) => `Use ${words.length === 1 ? "the word" : "each of the words"} ${quotedList(words, "and")} at least once.`,
  verify: (answer, { words }) => {
    const spans = wholeWordSpans(answer, words);
    const missing = words.filter((word) => wholeWordSpans(answer, [word]).length === 0);
    const evidence = `${words.length - missing.length} of ${words.length} required words`;
    return missing.length === 0 ? met(evidence, spans) : broken(`${evidence}, missing ${quotedList(missing, "and")}`, spans);
  },
  examples: [
    {
      params: { words: ["nectar", "waggle dance"] },
      meets: "Nectar is found by the waggle\ndance.",
      breaks: "Nectars are found by the waggle.",
    },
    { params: { words: ["C++", "co-op"] }, meets: "The co-op teaches C++.", breaks: "The coop teaches C." },
  ],
  demands: ({ words }) => words.map((text) => ({ is: "contains", text })),
});
