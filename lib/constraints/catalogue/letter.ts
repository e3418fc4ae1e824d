import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** A greeting at the top, a closing and a name at the foot. */
export const letter = defineEntry({
  id: "letter",
  group: "format",
  title: "Letter",
  params: z.object({ closing: z.string().min(1) }),
  describe: ({ closing }) =>
    `Write the answer as a letter whose first line begins with "Dear" and whose last line but one is "${closing},".`,
  draw: (random) => ({ closing: pick(random, ["Kind regards", "Yours sincerely", "With best wishes"]) }),
  verify: (answer, { closing }) => {
    const lines = linesOf(answer);
    const [first, closingLine] = [lines[0], lines.at(-2)];
    if (!first?.text.startsWith("Dear ")) return broken('the first line does not begin with "Dear"', first ? [first.span] : []);
    if (lines.length > 2 && closingLine?.text === `${closing},`)
      return met("greeting and closing are there", [first.span, closingLine.span]);
    return broken(`the last line but one is not "${closing},"`, closingLine ? [closingLine.span] : []);
  },
  examples: [
    {
      params: { closing: "Kind regards" },
      meets: "Dear reader,\n\nBees dance.\n\nKind regards,\nAda",
      breaks: "Hello,\n\nBees dance.\n\nKind regards,\nAda",
    },
  ],
  demands: ({ closing }) => [
    { is: "whole", form: "letter" },
    { is: "starts", text: "Dear " },
    { is: "contains", text: `${closing},` },
    { is: "count", of: "lines", atLeast: 3 },
  ],
  occupies: ["start", "end", "layout"],
  uses: ["fixed_case", "commas"],
  excludes: ["paragraphs", "sentences"],
});
