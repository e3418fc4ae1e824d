import * as z from "zod";
import { countBeside } from "../text/bounds";
import { countOf } from "../text/count-of";
import { linesOf, spanOfLine } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** The whole answer is rows of comma-separated fields, equally many in each. */
export const csvRows = defineEntry({
  id: "csv-rows",
  group: "format",
  title: "Comma-separated values",
  params: z.object({ columns: z.number().int().min(2).max(6) }),
  describe: ({ columns }) =>
    `Write the whole answer as comma-separated values: a header row, then one row per line, each with exactly ${columns} fields.`,
  draw: (random) => ({ columns: pick(random, [2, 3, 4]) }),
  verify: (answer, { columns }) => {
    const rows = linesOf(answer);
    if (rows.length < 2) return broken(countBeside(rows.length, { atLeast: 2 }, "row"), rows.map(spanOfLine));
    const astray = rows.filter(({ text }) => fields(text) !== columns);
    if (astray.length === 0) return met(`${countOf(rows.length, "row")}, each of ${countOf(columns, "field")}`, rows.map(spanOfLine));
    const counts = [...new Set(astray.map(({ text }) => fields(text)))].slice(0, 3).join(", ");
    return broken(
      `${countOf(astray.length, "row")} with ${counts} instead of exactly ${countOf(columns, "field")}`,
      astray.map(spanOfLine),
    );
  },
  examples: [{ params: { columns: 3 }, meets: 'name,age,city\nAda,36,"London, UK"', breaks: "name,age,city\nAda,36" }],
  demands: ({ columns }) => [
    { is: "whole", form: "csv" },
    { is: "count", of: "fields_per_row", atLeast: columns, atMost: columns },
    { is: "count", of: "commas", atLeast: 2 * (columns - 1) },
    { is: "count", of: "lines", atLeast: 2 },
  ],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});

/** Fields of a row; commas inside double quotation marks belong to their field. */
function fields(row: string): number {
  return row.replace(/"[^"]*"/g, "").split(",").length;
}
