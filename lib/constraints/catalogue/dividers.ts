import * as z from "zod";
import { counted } from "../text/bounds";
import { isDivider, linesOutsideCode, spanOfLine } from "../text/lines";
import { defineEntry } from "./entry";

/** Parts with a line of three stars between them. */
export const dividers = defineEntry({
  id: "dividers",
  group: "format",
  title: "Dividers",
  params: z.object({}),
  describe: () => 'Separate the parts of the answer with a line that holds only "***".',
  draw: () => ({}),
  verify: (answer) => {
    const found = linesOutsideCode(answer).filter((line) => isDivider(line) && line.text === "***");
    return counted(found.map(spanOfLine), { atLeast: 1 }, 'line that holds only "***"', 'lines that hold only "***"');
  },
  examples: [{ params: {}, meets: "Bees dance.\n***\nBees hum.", breaks: "Bees dance.\n---\nBees hum." }],
  demands: () => [
    { is: "contains", text: "***" },
    { is: "count", of: "lines", atLeast: 1 },
  ],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
