import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { sentenceSpans } from "../text/sentences";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of sentences. */
export const sentenceCount = defineEntry({
  id: "sentence-count",
  group: "number",
  title: "So many sentences",
  params: z.object({ sentences: z.number().int().positive() }),
  describe: ({ sentences }) => `Answer in exactly ${sentences} sentences.`,
  draw: (random) => ({ sentences: pick(random, [4, 5, 6, 8, 10]) }),
  verify: (answer, { sentences }) => counted(sentenceSpans(answer), exactly(sentences), "sentence"),
  examples: [{ params: { sentences: 2 }, meets: "Dr. Lee came at 3.5 km, e.g. by bus. She left.", breaks: "She came. She saw. She left." }],
  demands: ({ sentences }) => [{ is: "count", of: "sentences", atLeast: sentences, atMost: sentences }],
  occupies: ["length"],
  uses: ["sentences"],
  excludes: ["paragraphs"],
});
