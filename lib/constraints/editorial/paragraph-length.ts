import { paragraphSpans } from "../text/paragraphs";
import { wordCount } from "../text/words";
import { eachKind } from "./each-kind";

/** How many words each paragraph has, between bounds. */
export const paragraphLength = eachKind({
  id: "paragraph-length",
  title: "Length of paragraphs",
  category: "Length",
  part: "paragraph",
  noun: "word",
  sentence: (bounded) => `Give every paragraph ${bounded}.`,
  of: "words_per_paragraph",
  parts: paragraphSpans,
  count: wordCount,
  examples: [
    { params: { atLeast: 3 }, meets: "Bees dance well.\n\nThey often hum.", breaks: "Bees dance well.\n\nYes." },
    { params: { atMost: 3 }, meets: "## On bees and how they dance\n\nBees dance.", breaks: "Bees dance.\n\nThey hum all day long." },
  ],
  uses: ["paragraphs"],
});
