import { paragraphSpans } from "../text/paragraphs";
import { countedKind } from "./counted-kind";

/** How many paragraphs there are, between bounds. */
export const paragraphRange = countedKind({
  id: "paragraph-range",
  title: "Number of paragraphs",
  category: "Structure",
  noun: "paragraph",

  sentence: (bounded) => `Answer in ${bounded} with a blank line between paragraphs.`,
  of: "paragraphs",
  find: paragraphSpans,
  examples: [
    { params: { atLeast: 2, atMost: 3 }, meets: "## Bees\n\nBees dance.\n\nThey hum.", breaks: "Bees dance.\nThey hum." },
    { params: { atMost: 2 }, meets: "Run this:\n\n```\na = 1\n\nb = 2\n```", breaks: "One.\n\nTwo.\n\nThree." },
  ],
  uses: ["paragraphs"],
});
