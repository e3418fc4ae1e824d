import * as z from "zod";
import { type Span, spansOf } from "../span";
import { counted } from "../text/bounds";
import { boldSpans } from "../text/emphasis";
import { fencesOf } from "../text/fences";
import { linesOutsideCode } from "../text/lines";
import { tablesOf } from "../text/tables";
import { editorialKind } from "./editorial-kind";

/** Plain text: no headings, bullets with signs, bold, code, tables, quoted lines or links of Markdown. Numbered lines and dashes in prose pass. */
export const noMarkdown = editorialKind({
  id: "no-markdown",
  title: "Plain text",
  category: "Format",
  params: z.object({}),
  describe: () => "Write in plain text without Markdown: no headings, bullets, bold, code, tables or links.",
  verify: (answer) => counted(markup(answer), { atMost: 0 }, "piece of Markdown", "pieces of Markdown"),
  examples: [
    { params: {}, meets: "1. Bees dance - and hum.\n2. 3 * 4 = 12, #1 of a_b.", breaks: "## Bees\nThey **dance**." },
    { params: {}, meets: "Bees dance.", breaks: "* Bees `dance`" },
  ],
  demands: () => [
    { is: "settles", matter: "markdown", as: "none" },
    { is: "count", of: "headings", atMost: 0 },
    { is: "count", of: "bullets", atMost: 0 },
    { is: "count", of: "bold_phrases", atMost: 0 },
    { is: "count", of: "tables", atMost: 0 },
    { is: "count", of: "code_blocks", atMost: 0 },
  ],
  excludes: ["blocks"],
});

function markup(answer: string): Span[] {
  const lines = linesOutsideCode(answer).filter(({ text }) => /^(?:#{1,6}\s+\S|[-*+]\s+\S|>\s)/.test(text));
  const found = [
    ...fencesOf(answer).map(({ span }) => span),
    ...lines.map(({ span }) => span),
    ...tablesOf(answer).map(({ span }) => span),
    ...boldSpans(answer),
    ...spansOf(answer, /(?<!`)`[^`\n]+`(?!`)/g),
    ...spansOf(answer, /\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/g),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Span[] = [];
  for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
