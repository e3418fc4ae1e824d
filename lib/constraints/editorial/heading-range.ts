import { isHeading, linesOutsideCode, spanOfLine } from "../text/lines";
import { countedKind } from "./counted-kind";

/** How many Markdown headings there are, between bounds. */
export const headingRange = countedKind({
  id: "heading-range",
  title: "Number of headings",
  category: "Structure",
  noun: "Markdown heading",

  sentence: (bounded) => `Use ${bounded}.`,
  of: "headings",
  find: (answer) => linesOutsideCode(answer).filter(isHeading).map(spanOfLine),
  examples: [
    { params: { atLeast: 2, atMost: 4 }, meets: "# Bees\nThey dance.\n## Song\nThey hum.", breaks: "# Bees\nThey dance." },
    { params: { atMost: 1 }, meets: "# Bees\n```sh\n# a comment\n# another\n```", breaks: "# Bees\n# Ants" },
  ],
  uses: ["blocks"],
});
