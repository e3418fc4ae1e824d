import * as z from "zod";
import { isBlank } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";

/** Some text in <i> or <em>, closed, with other text after it. The reference asks for one such place only. */
export const italicThesis = defineVerifier({
  id: "format:thesis",
  family: "ifbench",
  title: "Thesis in italics",
  category: "Format",
  params: z.object({}),
  describe: () => "Start each section with its thesis in italics, marked with the HTML tag <i> or <em>.",
  verify: (answer) => {
    const start = firstOf(answer, ["<i>", "<em>"], 0);
    if (start < 0) return broken("no text in <i> or <em>");
    const end = firstOf(answer, ["</i>", "</em>"], start);
    if (end < 0) return broken("the italics are not closed", [{ start, end: start + 3 }]);
    const span = { start, end: answer.indexOf(">", end) + 1 };
    // The reference counts three characters of the opening tag and four of the closing one, whichever tag it is.
    if (isBlank(answer.slice(start + 3, end))) return broken("nothing is in italics", [span]);
    return isBlank(answer.slice(end + 4)) ? broken("no text after the italics", [span]) : met("a thesis in italics, then text", [span]);
  },
  examples: [{ params: {}, meets: "<i>Bees talk.</i> They dance.", breaks: "Bees talk. <i>They dance.</i>" }],
  occupies: ["start"],
});

/** Where the first of several texts begins: a later one counts only where an earlier one does not occur at all. */
function firstOf(text: string, parts: readonly string[], from: number): number {
  return parts.map((part) => text.indexOf(part, from)).find((at) => at >= 0) ?? -1;
}
