import * as z from "zod";
import { countOf } from "../text/count-of";
import { linesOf } from "../text/lines";
import { opening } from "../text/opening";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** Lines of two speakers and nothing else. */
export const dialogue = defineEntry({
  id: "dialogue",
  group: "format",
  title: "Dialogue",
  params: z.object({ first: z.string().min(1), second: z.string().min(1) }),
  describe: ({ first, second }) =>
    `Write the whole answer as a dialogue between ${first} and ${second}, each line beginning with the speaker's name and a colon.`,
  draw: (random) =>
    pick(random, [
      { first: "Ada", second: "Boris" },
      { first: "Teacher", second: "Student" },
      { first: "Mira", second: "Tomas" },
    ]),
  verify: (answer, { first, second }) => {
    const lines = linesOf(answer);
    const astray = lines.find(({ text }) => !text.startsWith(`${first}:`) && !text.startsWith(`${second}:`));
    if (astray) return broken(`"${opening(astray.text)}" begins with neither "${first}:" nor "${second}:"`, [astray.span]);
    const speakers = [first, second].filter((name) => lines.some(({ text }) => text.startsWith(`${name}:`)));
    const labels = lines.map(({ text, span }) => ({ start: span.start, end: span.start + text.indexOf(":") + 1 }));
    if (speakers.length === 2) return met(`both speak, in ${countOf(lines.length, "line")}`, labels);
    return broken(speakers.length === 1 ? `only ${speakers[0]} speaks` : "nobody speaks", labels);
  },
  examples: [
    {
      params: { first: "Ada", second: "Boris" },
      meets: "Ada: Do bees dance?\nBoris: They do.",
      breaks: "Ada: Do bees dance?\nBoris: They do.\nBoth leave.",
    },
  ],
  demands: ({ first, second }) => [
    { is: "whole", form: "dialogue" },
    { is: "contains", text: `${first}:` },
    { is: "contains", text: `${second}:` },
    { is: "count", of: "lines", atLeast: 2 },
  ],
  occupies: ["start", "layout", "list"],
  uses: ["fixed_case"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});
