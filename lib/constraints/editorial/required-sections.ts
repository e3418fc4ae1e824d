import * as z from "zod";
import { linesOutsideCode } from "../text/lines";
import { quotedList } from "../text/quoted-list";
import { plainTitle } from "../text/sections";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";
import { wordList } from "./word-list";

/** Sections with given titles stand in a given order; others may stand between them. A title is a line of its own, marked up or not. */
export const requiredSections = editorialKind({
  id: "required-sections",
  title: "Required sections in order",
  category: "Structure",
  params: z.object({ titles: wordList }),
  describe: ({ titles }) =>
    titles.length === 1
      ? `Include a section titled ${quotedList(titles, "and")}.`
      : `Include sections titled ${quotedList(titles, "and")}, in this order.`,
  verify: (answer, { titles }) => {
    const lines = linesOutsideCode(answer).map(({ text, span }) => ({ title: folded(plainTitle(text.slice(0, 300))), span }));
    const first = titles.map((title) => lines.find((line) => line.title === folded(title)));
    const missing = titles.filter((_, index) => first[index] === undefined);
    const found = first.flatMap((line) => (line ? [line.span] : []));
    if (missing.length > 0) return broken(`${found.length} of ${titles.length} sections, missing ${quotedList(missing, "and")}`, found);
    const astray = outOfOrder(titles, lines);
    if (astray === null) return met(`all ${titles.length} sections in order`, found);
    return broken(`"${astray}" does not stand where it is due: the order is ${quotedList(titles, "and")}`, found);
  },
  examples: [
    {
      params: { titles: ["Background", "Methods", "Results"] },
      meets: "# Background\nBees.\n**2. Methods:**\nWatching.\n## Notes\nNone.\nRESULTS\nDances.",
      breaks: "# Background\nBees.\n# Results\nDances.\n# Methods\nWatching.",
    },
    { params: { titles: ["Sources"] }, meets: "Bees dance.\n\nSources:\n- a book", breaks: "Bees dance. Sources: a book" },
  ],
  demands: ({ titles }) => [
    ...titles.map((text) => ({ is: "contains" as const, text })),
    { is: "count", of: "sections", atLeast: titles.length },
    { is: "count", of: "lines", atLeast: titles.length },
  ],
  uses: ["blocks"],
});

const folded = (title: string) => title.toLowerCase().replace(/\s+/g, " ").trim();

/** The first title that no line holds behind the ones before it. */
function outOfOrder(titles: readonly string[], lines: readonly { title: string }[]): string | null {
  let from = 0;
  for (const title of titles) {
    const at = lines.findIndex((line, index) => index >= from && line.title === folded(title));
    if (at === -1) return title;
    from = at + 1;
  }
  return null;
}
