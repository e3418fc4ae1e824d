import * as z from "zod";
import { countOf } from "../text/count-of";
import { isDivider, linesOf } from "../text/lines";
import { broken, met } from "../verifier";
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
    const found = linesOf(answer).filter((line) => isDivider(line) && line.text === "***").length;
    return found >= 1 ? met(countOf(found, "divider")) : broken("no divider");
  },
  examples: [{ params: {}, meets: "Bees dance.\n***\nBees hum.", breaks: "Bees dance.\n---\nBees hum." }],
  demands: () => [
    { is: "contains", text: "***" },
    { is: "count", of: "lines", atLeast: 1 },
  ],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
