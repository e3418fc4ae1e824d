import * as z from "zod";
import { counted } from "../text/bounds";
import { isHeading, linesOutsideCode, spanOfLine } from "../text/lines";
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
    const found = linesOutsideCode(answer).filter((line) => isHeading(line) && line.text.startsWith("## "));
    return counted(found.map(spanOfLine), { atLeast: 2 }, "heading of the second level", "headings of the second level");
  },
  examples: [{ params: {}, meets: "## Dance\nBees dance.\n## Song\nBees hum.", breaks: "# Dance\nBees dance.\n# Song\nBees hum." }],
  demands: () => [{ is: "count", of: "headings", atLeast: 2 }],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
