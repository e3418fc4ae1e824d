import { paragraphSpans } from "../text/paragraphs";
import { sentenceSpans } from "../text/sentences";
import { eachKind } from "./each-kind";

/** How many sentences each paragraph has, between bounds. */
export const sentencesInParagraphs = eachKind({
  id: "sentences-in-paragraphs",
  title: "Sentences in each paragraph",
  category: "Structure",
  part: "paragraph",
  noun: "sentence",
  sentence: (bounded) => `Give every paragraph ${bounded}.`,
  of: "sentences_per_paragraph",
  parts: paragraphSpans,
  count: (paragraph) => sentenceSpans(paragraph).length,
  examples: [
    {
      params: { atLeast: 2, atMost: 3 },
      meets: "Bees dance. They hum.\n\nAnts walk. They dig. They rest.",
      breaks: "Bees dance. They hum.\n\nAnts walk.",
    },
    { params: { atMost: 1 }, meets: "Bees dance.\n\nAnts walk.", breaks: "Bees dance.\n\nAnts walk. They dig." },
  ],
  uses: ["paragraphs", "sentences"],
});
