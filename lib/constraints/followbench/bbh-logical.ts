import { lastMatch } from "./last-match";

/** A choice by letter: the last one counts. */
export const bbhLogical = lastMatch({
  source: "BBH_logical",
  title: "Logical deduction",
  category: "Situation",
  what: "letter in brackets",
  pattern: /\([A-Z]\)/g,
  examples: [{ params: { target: "(B)" }, meets: "Not (A) but (B).", breaks: "(B), or rather (A)." }],
});
