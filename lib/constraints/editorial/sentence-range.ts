import { sentenceSpans } from "../text/sentences";
import { countedKind } from "./counted-kind";

/** How many sentences there are, between bounds. */
export const sentenceRange = countedKind({
  id: "sentence-range",
  title: "Number of sentences",
  category: "Length",
  noun: "sentence",

  sentence: (bounded) => `Answer in ${bounded}.`,
  of: "sentences",
  find: sentenceSpans,
  examples: [
    { params: { atLeast: 2, atMost: 3 }, meets: "Dr. Lee came at 3.5 km. She left.", breaks: "She came. She saw. She won. She left." },
    { params: { atLeast: 2 }, meets: "蜜蜂跳舞。它们也唱歌。", breaks: "蜜蜂跳舞。" },
  ],
  uses: ["sentences"],
});
