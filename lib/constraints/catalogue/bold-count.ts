import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { boldSpans } from "../text/emphasis";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of phrases between double stars. */
export const boldCount = defineEntry({
  id: "bold-count",
  group: "number",
  title: "So many words in bold",
  params: z.object({ phrases: z.number().int().positive() }),
  describe: ({ phrases }) => `Set exactly ${phrases} words or phrases in bold, with ** on each side.`,
  draw: (random) => ({ phrases: pick(random, [3, 4, 5]) }),
  verify: (answer, { phrases }) => counted(boldSpans(answer), exactly(phrases), "phrase in bold", "phrases in bold"),
  examples: [{ params: { phrases: 2 }, meets: "**Bees** and **wild bees** dance.", breaks: "**Bees** dance." }],
  demands: ({ phrases }) => [{ is: "count", of: "bold_phrases", atLeast: phrases, atMost: phrases }],
  uses: ["blocks"],
});
