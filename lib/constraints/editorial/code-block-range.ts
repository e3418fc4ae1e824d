import { fencesOf } from "../text/fences";
import { countedKind } from "./counted-kind";

/** How many fenced blocks of code there are, between bounds. */
export const codeBlockRange = countedKind({
  id: "code-block-range",
  title: "Number of code blocks",
  category: "Structure",
  noun: "fenced code block",

  sentence: (bounded) => `Include ${bounded}.`,
  of: "code_blocks",
  find: (answer) => fencesOf(answer).map(({ span }) => span),
  examples: [
    { params: { atLeast: 1 }, meets: "Run this:\n```sh\nls\n```", breaks: "Run `ls`." },
    { params: { atMost: 1 }, meets: "Run `ls`:\n~~~\nls\n~~~", breaks: "```\na\n```\n```\nb\n```" },
  ],
  uses: ["blocks"],
});
