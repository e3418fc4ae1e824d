import * as z from "zod";
import { countOf } from "../text/count-of";
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
    if (!last) return broken("there is no line");
    const terms = last.text.startsWith("Key terms:")
      ? last.text
          .slice("Key terms:".length)
          .split(";")
          .map((term) => term.trim())
      : [];
    if (terms.length === 0) return broken('the last line does not begin with "Key terms:"', [last.span]);
    if (terms.includes("")) return broken("the last line has a semicolon without a term on either side", [last.span]);
    return terms.length >= 2
      ? met(`the last line lists ${countOf(terms.length, "key term")}`, [last.span])
      : broken("the last line lists 1 key term, at least 2 with a semicolon between them are due", [last.span]);
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
