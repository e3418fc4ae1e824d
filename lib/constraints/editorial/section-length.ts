import { sectionsOf } from "../text/sections";
import { wordCount } from "../text/words";
import { eachKind } from "./each-kind";

/** How many words stand under each heading, between bounds. */
export const sectionLength = eachKind({
  id: "section-length",
  title: "Length of sections",
  category: "Length",
  part: "section",
  noun: "word",
  sentence: (bounded) => `Write ${bounded} under each heading.`,
  of: "words_per_section",
  parts: (answer) => sectionsOf(answer).map(({ body }) => body),
  count: wordCount,
  examples: [
    {
      params: { atLeast: 3 },
      meets: "# Dance\nBees dance well.\n# Song\nBees often hum.",
      breaks: "# Dance\nBees dance well.\n# Song\nYes.",
    },
    { params: { atMost: 3 }, meets: "**Dance**\nBees dance.", breaks: "**Dance**\nBees dance all day long." },
  ],
  uses: ["blocks"],
});
