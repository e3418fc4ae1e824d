import * as z from "zod";
import { countBeside } from "../text/bounds";
import { countOf } from "../text/count-of";
import { sectionsOf } from "../text/sections";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** Markdown headings begin at a given level and never go down by more than one at a time. */
export const headingOrder = editorialKind({
  id: "heading-order",
  title: "Heading structure",
  category: "Structure",
  params: z.object({ topLevel: z.number().int().min(1).max(5), atLeast: z.number().int().min(1).max(50) }),
  describe: ({ topLevel, atLeast }) =>
    `Use at least ${countOf(atLeast, "Markdown heading")}, beginning with level ${topLevel}, none above it, and skip no level on the way down.`,
  verify: (answer, { topLevel, atLeast }) => {
    const headings = sectionsOf(answer).flatMap(({ level, heading }) => (level === null ? [] : [{ level, span: heading }]));
    const spans = headings.map(({ span }) => span);
    if (headings.length < atLeast) return broken(countBeside(headings.length, { atLeast }, "heading"), spans);
    const at = headings.findIndex(({ level }, index) => level < topLevel || level > (headings[index - 1]?.level ?? topLevel - 1) + 1);
    const wrong = headings[at];
    if (!wrong)
      return met(
        `${countOf(headings.length, "heading")}, levels ${headings
          .map(({ level }) => level)
          .slice(0, 12)
          .join(", ")}`,
        spans,
      );
    const before = headings[at - 1];
    if (wrong.level < topLevel) return broken(`a heading of level ${wrong.level} stands above level ${topLevel}`, [wrong.span]);
    const due = before
      ? `level ${before.level} is followed by level ${wrong.level}`
      : `the first heading is of level ${wrong.level}, not ${topLevel}`;
    return broken(due, [wrong.span]);
  },
  examples: [
    { params: { topLevel: 1, atLeast: 2 }, meets: "# Bees\n## Dance\n### Round\n## Song", breaks: "# Bees\n### Round dance" },
    { params: { topLevel: 2, atLeast: 1 }, meets: "## Bees\n```sh\n# comment\n```\n### Dance", breaks: "# Bees\n## Dance" },
  ],
  demands: ({ atLeast }) => [{ is: "count", of: "headings", atLeast }],
  uses: ["blocks"],
});
