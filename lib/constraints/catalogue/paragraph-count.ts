import * as z from "zod";
import { countOf } from "../text/count-of";
import { paragraphSpans } from "../text/paragraphs";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of paragraphs. */
export const paragraphCount = defineEntry({
  id: "paragraph-count",
  group: "number",
  title: "So many paragraphs",
  params: z.object({ paragraphs: z.number().int().positive() }),
  describe: ({ paragraphs }) => `Answer in exactly ${paragraphs} paragraphs with a blank line between them.`,
  draw: (random) => ({ paragraphs: pick(random, [2, 3, 4, 5]) }),
  verify: (answer, { paragraphs }) => {
    const spans = paragraphSpans(answer);
    const evidence = countOf(spans.length, "paragraph");
    return spans.length === paragraphs ? met(evidence) : broken(evidence, spans.slice(paragraphs));
  },
  examples: [{ params: { paragraphs: 2 }, meets: "Bees dance.\n\nThey also hum.", breaks: "Bees dance.\nThey also hum." }],
  demands: ({ paragraphs }) => [{ is: "count", of: "paragraphs", atLeast: paragraphs, atMost: paragraphs }],
  uses: ["paragraphs"],
});
