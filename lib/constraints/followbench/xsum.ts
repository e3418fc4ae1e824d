import { levelled } from "./levelled";
import { sentencesExactly } from "./sentence-rules";
import { holdsWord, lacksWord, presentContinuous, wordsBelow } from "./word-rules";

/** A summary of one sentence about a flood. */
export const xsum = levelled({
  source: "xsum",
  title: "Summary in the present continuous",
  category: "Mixed",
  rules: [[sentencesExactly(1)], [wordsBelow(20)], [lacksWord("Newton Stewart")], [presentContinuous], [holdsWord("operation")]],
  examples: [
    { params: { level: 5 }, meets: "The clean-up operation is going on.", breaks: "The clean-up operation goes on in Newton Stewart." },
  ],
  uses: ["sentences"],
});
