import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** A last line that lists the key terms. */
export const glossaryLine = defineEntry({
  id: "glossary-line",
  group: "format",
  title: "Key terms last",
  params: z.object({}),
  describe: () => 'End with one line that begins with "Key terms:" and lists the key terms with semicolons between them.',
  draw: () => ({}),
  verify: (answer) => {
    const last = linesOf(answer).at(-1);
    if (last && /^Key terms:[^;]+(?:;[^;]+)+$/.test(last.text)) return met("the last line lists the key terms");
    return broken('the last line does not list key terms after "Key terms:"', last ? [last.span] : []);
  },
  examples: [{ params: {}, meets: "Bees dance.\nKey terms: bee; dance", breaks: "Bees dance.\nKey terms: bee, dance" }],
  demands: () => [
    { is: "contains", text: "Key terms:" },
    { is: "contains", text: ";" },
  ],
  occupies: ["end"],
  uses: ["fixed_case"],
  excludes: ["paragraphs", "sentences"],
});
