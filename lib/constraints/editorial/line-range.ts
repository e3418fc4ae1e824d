import { linesOf, spanOfLine } from "../text/lines";
import { countedKind } from "./counted-kind";

/** How many lines there are that are not blank, between bounds. */
export const lineRange = countedKind({
  id: "line-range",
  title: "Number of lines",
  category: "Length",
  noun: "line",

  sentence: (bounded) => `Write ${bounded}, not counting blank ones.`,
  of: "lines",
  find: (answer) => linesOf(answer).map(spanOfLine),
  examples: [
    {
      params: { atLeast: 3, atMost: 3 },
      meets: "An old pond:\na frog jumps in,\nthe sound of water.",
      breaks: "An old pond: a frog jumps in.",
    },
    { params: { atMost: 2 }, meets: "One\n\n  two  ", breaks: "One\ntwo\nthree" },
  ],
});
