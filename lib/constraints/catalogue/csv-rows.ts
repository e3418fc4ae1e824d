import * as z from "zod";
import { countOf } from "../text/count-of";
import { linesOf } from "../text/lines";
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
    const astray = rows.filter(({ text }) => fields(text) !== columns);
    if (rows.length < 2) return broken(countOf(rows.length, "row"));
    const spans = astray.map(({ span }) => span);
    return astray.length === 0
      ? met(countOf(rows.length, "row"))
      : broken(`${countOf(astray.length, "row")} without ${columns} fields`, spans);
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
