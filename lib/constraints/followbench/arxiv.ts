import { levelled } from "./levelled";
import { sentencesExactly } from "./sentence-rules";
import { holdsWord, lacksWord, startsWith, wordsBelow } from "./word-rules";

/** A summary of one sentence of a paper. */
export const arxiv = levelled({
  source: "arxiv",
  title: "Summary that starts with We",
  category: "Mixed",
  rules: [[sentencesExactly(1)], [wordsBelow(21)], [startsWith("We")], [holdsWord("activations")], [lacksWord("transformer")]],
  examples: [{ params: { level: 5 }, meets: "We study sparse activations.", breaks: "We study sparse activations of a transformer." }],
  uses: ["sentences", "start"],
});
