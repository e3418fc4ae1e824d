import * as z from "zod";
import { countOf } from "../text/count-of";
import { isNumbered, linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Main points numbered 1, 2, 3 without a gap. */
export const numberedList = defineEntry({
  id: "numbered-list",
  group: "format",
  title: "Numbered list",
  params: z.object({}),
  describe: () => 'Give the main points as a numbered list that counts up from "1.".',
  draw: () => ({}),
  verify: (answer) => {
    const lines = linesOf(answer).filter(isNumbered);
    if (lines.length < 2) return broken(countOf(lines.length, "numbered line"));
    const astray = lines.find(({ text }, index) => Number.parseInt(text, 10) !== index + 1);
    return astray ? broken(`"${astray.text.slice(0, 20)}" is out of order`, [astray.span]) : met(countOf(lines.length, "numbered line"));
  },
  examples: [{ params: {}, meets: "1. They dance.\n2. They hum.", breaks: "1. They dance.\n3. They hum." }],
  demands: () => [{ is: "count", of: "numbered_items", atLeast: 2 }],
  occupies: ["list"],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences", "bullets"],
});
