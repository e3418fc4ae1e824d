import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
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
  verify: (answer, { phrases }) => {
    const spans = spansOf(answer, /\*\*(?=\S)[^*\n]+?(?<=\S)\*\*/g);
    const evidence = `${countOf(spans.length, "phrase")} in bold`;
    return spans.length === phrases ? met(evidence) : broken(evidence, spans.slice(phrases));
  },
  examples: [{ params: { phrases: 2 }, meets: "**Bees** and **wild bees** dance.", breaks: "**Bees** dance." }],
  demands: ({ phrases }) => [{ is: "count", of: "bold_phrases", atLeast: phrases, atMost: phrases }],
  uses: ["blocks"],
});
