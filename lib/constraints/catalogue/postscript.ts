import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** The last line begins with "P.S.". */
export const postscript = defineEntry({
  id: "postscript",
  group: "format",
  title: "Postscript",
  params: z.object({}),
  describe: () => 'Close with a postscript on a line of its own that begins with "P.S.".',
  draw: () => ({}),
  verify: (answer) => {
    const last = linesOf(answer).at(-1);
    if (last && /^P\.S\.\s*\S/.test(last.text)) return met('the last line begins with "P.S."', [last.span]);
    return broken('the last line does not begin with "P.S." and go on', last ? [last.span] : []);
  },
  examples: [{ params: {}, meets: "Bees dance.\n\nP.S. They also hum.", breaks: "P.S. They also hum.\n\nBees dance." }],
  demands: () => [{ is: "contains", text: "P.S." }],
  occupies: ["end"],
  uses: ["fixed_case"],
  excludes: ["paragraphs", "sentences"],
});
