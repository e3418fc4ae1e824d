import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** A labelled first line that sums up the answer. */
export const summaryLine = defineEntry({
  id: "summary-line",
  group: "format",
  title: "Summary first",
  params: z.object({ label: z.string().min(1) }),
  describe: ({ label }) => `Open with a summary in one line that begins with "${label}:".`,
  draw: (random) => ({ label: pick(random, ["Summary", "In brief", "Key point"]) }),
  verify: (answer, { label }) => {
    const [first] = linesOf(answer);
    if (!first?.text.startsWith(`${label}:`)) return broken(`the first line does not begin with "${label}:"`, first ? [first.span] : []);
    const hasWords = /[\p{L}\p{N}]/u.test(first.text.slice(label.length + 1));
    return hasWords ? met("the first line is the summary", [first.span]) : broken(`nothing stands behind "${label}:"`, [first.span]);
  },
  examples: [
    {
      params: { label: "In brief" },
      meets: "In brief: they dance.\n\nBees dance to point at the sun.",
      breaks: "They dance.\nIn brief: to point at the sun.",
    },
  ],
  demands: ({ label }) => [{ is: "starts", text: `${label}:` }],
  occupies: ["start"],
  uses: ["fixed_case"],
  excludes: ["paragraphs", "sentences"],
});
