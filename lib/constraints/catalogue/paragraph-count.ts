import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { paragraphSpans } from "../text/paragraphs";
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
  verify: (answer, { paragraphs }) => counted(paragraphSpans(answer), exactly(paragraphs), "paragraph"),
  examples: [{ params: { paragraphs: 2 }, meets: "Bees dance.\n\nThey also hum.", breaks: "Bees dance.\nThey also hum." }],
  demands: ({ paragraphs }) => [{ is: "count", of: "paragraphs", atLeast: paragraphs, atMost: paragraphs }],
  uses: ["paragraphs"],
});
