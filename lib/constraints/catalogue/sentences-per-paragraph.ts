import * as z from "zod";
import { countOf } from "../text/count-of";
import { paragraphSpans } from "../text/paragraphs";
import { sentenceSpans } from "../text/sentences";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** The same number of sentences in every paragraph. */
export const sentencesPerParagraph = defineEntry({
  id: "sentences-per-paragraph",
  group: "number",
  title: "So many sentences a paragraph",
  params: z.object({ sentences: z.number().int().positive() }),
  describe: ({ sentences }) => `Give every paragraph exactly ${sentences} sentences.`,
  draw: (random) => ({ sentences: pick(random, [2, 3, 4]) }),
  verify: (answer, { sentences }) => {
    const paragraphs = paragraphSpans(answer);
    const counts = paragraphs.map(({ start, end }) => sentenceSpans(answer.slice(start, end)).length);
    const astray = paragraphs.filter((_, index) => counts[index] !== sentences);
    if (paragraphs.length === 0) return broken("there is no paragraph");
    if (astray.length === 0)
      return met(`${countOf(paragraphs.length, "paragraph")}, each of ${countOf(sentences, "sentence")}`, paragraphs);
    return broken(`paragraphs of ${counts.slice(0, 8).join(", ")} sentences, exactly ${sentences} due in each`, astray);
  },
  examples: [
    { params: { sentences: 2 }, meets: "Bees dance. They hum.\n\nAnts walk. They dig.", breaks: "Bees dance. They hum.\n\nAnts walk." },
  ],
  demands: ({ sentences }) => [{ is: "count", of: "sentences_per_paragraph", atLeast: sentences, atMost: sentences }],
  uses: ["paragraphs", "sentences"],
});
