import { levelled } from "./levelled";
import { sentencesExactly } from "./sentence-rules";
import { holdsWord, lacksStem, marksExactly, wordsBelow } from "./word-rules";

/** A summary of one sentence of a talk about putting things off. */
export const samsum = levelled({
  source: "samsum",
  title: "Summary with one punctuation mark",
  category: "Mixed",
  rules: [[sentencesExactly(1)], [wordsBelow(15)], [holdsWord("stuff")], [lacksStem("procrast")], [marksExactly(1)]],
  examples: [{ params: { level: 5 }, meets: "Tina puts off stuff.", breaks: "Tina procrastinates, with stuff." }],
  uses: ["sentences"],
});
