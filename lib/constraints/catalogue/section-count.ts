import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { isHeading, linesOutsideCode, spanOfLine } from "../text/lines";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of headed sections. */
export const sectionCount = defineEntry({
  id: "section-count",
  group: "number",
  title: "So many sections",
  params: z.object({ sections: z.number().int().min(2) }),
  describe: ({ sections }) => `Divide the answer into exactly ${sections} sections, each under a Markdown heading.`,
  draw: (random) => ({ sections: pick(random, [2, 3, 4, 5]) }),
  verify: (answer, { sections }) => counted(linesOutsideCode(answer).filter(isHeading).map(spanOfLine), exactly(sections), "heading"),
  examples: [{ params: { sections: 2 }, meets: "# Dance\nBees dance.\n# Song\nBees hum.", breaks: "# Dance\nBees dance." }],
  demands: ({ sections }) => [
    { is: "count", of: "sections", atLeast: sections, atMost: sections },
    { is: "count", of: "headings", atLeast: sections, atMost: sections },
  ],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
