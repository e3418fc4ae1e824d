import { sentenceSpans } from "../text/sentences";
import { wordCount } from "../text/words";
import { eachKind } from "./each-kind";

/** How many words each sentence has, between bounds. */
export const sentenceLength = eachKind({
  id: "sentence-length",
  title: "Length of sentences",
  category: "Length",
  part: "sentence",
  noun: "word",
  sentence: (bounded) => `Give every sentence ${bounded}.`,
  of: "words_per_sentence",
  parts: sentenceSpans,
  count: wordCount,
  examples: [
    { params: { atLeast: 3, atMost: 5 }, meets: "Bees dance well. They often hum.", breaks: "Bees dance well. Yes." },
    {
      params: { atMost: 6 },
      meets: "Dr. Lee came, e.g. by bus. She left.",
      breaks: "Bees dance in the hive to point at the sun. They hum.",
    },
  ],
  uses: ["sentences"],
});
