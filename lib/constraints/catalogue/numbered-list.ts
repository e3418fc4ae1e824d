import * as z from "zod";
import { counted } from "../text/bounds";
import { countOf } from "../text/count-of";
import { isNumbered, linesOutsideCode, spanOfLine } from "../text/lines";
import { opening } from "../text/opening";
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
    const lines = linesOutsideCode(answer).filter(isNumbered);
    if (lines.length < 2) return counted(lines.map(spanOfLine), { atLeast: 2 }, "numbered line");
    const astray = lines.findIndex(({ text }, index) => Number.parseInt(text, 10) !== index + 1);
    const wrong = lines[astray];
    if (wrong) return broken(`"${opening(wrong.text)}" stands where number ${astray + 1} is due`, [wrong.span]);
    return met(`${countOf(lines.length, "line")} numbered from 1`, lines.map(spanOfLine));
  },
  examples: [{ params: {}, meets: "1. They dance.\n2. They hum.", breaks: "1. They dance.\n3. They hum." }],
  demands: () => [{ is: "count", of: "numbered_items", atLeast: 2 }],
  occupies: ["list"],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences", "bullets"],
});
