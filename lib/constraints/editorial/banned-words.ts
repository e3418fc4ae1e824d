import * as z from "zod";
import { counted } from "../text/bounds";
import { quotedList } from "../text/quoted-list";
import { wholeWordSpans } from "../text/whole-words";
import { editorialKind } from "./editorial-kind";
import { wordList } from "./word-list";

/** Words and phrases that must not occur as whole words, in capitals or small letters. */
export const bannedWords = editorialKind({
  id: "banned-words",
  title: "Banned words",
  category: "Words",
  params: z.object({ words: wordList }),
  describe: ({ words }) => `Do not use ${words.length === 1 ? "the word" : "any of the words"} ${quotedList(words, "or")}.`,
  verify: (answer, { words }) => counted(wholeWordSpans(answer, words), { atMost: 0 }, "banned word"),
  examples: [
    { params: { words: ["very", "really"] }, meets: "Bees are everywhere, in reality.", breaks: "Bees are VERY busy." },
    { params: { words: ["in order to", "don't"] }, meets: "Bees dance in order.", breaks: "Bees don’t dance." },
    { params: { words: ["蜜蜂"] }, meets: "它们跳舞。", breaks: "蜜蜂跳舞。" },
  ],
  demands: ({ words }) => words.map((text) => ({ is: "lacks", text })),
});
