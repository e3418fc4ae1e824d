import * as z from "zod";
import { countOf } from "../text/count-of";
import { isHeading, linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Sections under Markdown headings of the second level. */
export const headings = defineEntry({
  id: "headings",
  group: "format",
  title: "Headings",
  params: z.object({}),
  describe: () => 'Divide the answer into sections and put a Markdown heading that begins with "## " above each.',
  draw: () => ({}),
  verify: (answer) => {
    const found = linesOf(answer).filter((line) => isHeading(line) && line.text.startsWith("## ")).length;
    return found >= 2 ? met(countOf(found, "heading")) : broken(`${countOf(found, "heading")} of the second level`);
  },
  examples: [{ params: {}, meets: "## Dance\nBees dance.\n## Song\nBees hum.", breaks: "# Dance\nBees dance.\n# Song\nBees hum." }],
  demands: () => [{ is: "count", of: "headings", atLeast: 2 }],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
