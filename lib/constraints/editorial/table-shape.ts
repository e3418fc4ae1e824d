import * as z from "zod";
import { countOf } from "../text/count-of";
import { tablesOf } from "../text/tables";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** One table has exactly so many rows and columns, and every row as many cells as the header. */
export const tableShape = editorialKind({
  id: "table-shape",
  title: "Rows and columns of a table",
  category: "Structure",
  params: z.object({ rows: z.number().int().min(1).max(100), columns: z.number().int().min(1).max(20) }),
  describe: ({ rows, columns }) =>
    `Include a Markdown table of exactly ${countOf(rows, "row")} below its header and exactly ${countOf(columns, "column")}.`,
  verify: (answer, { rows, columns }) => {
    const tables = tablesOf(answer);
    const due = `exactly ${rows} × ${columns}`;
    if (tables.length === 0) return broken(`no table, one of ${due} due`);
    const fits = tables.filter((table) => table.rows === rows && table.columns === columns);
    const even = fits.filter(({ body }) => body.every((cells) => cells.length === columns));
    const shapes = tables.slice(0, 5).map((table) => `${table.rows} × ${table.columns}`);
    if (even.length > 0)
      return met(
        `a table of ${rows} × ${columns}, ${due}`,
        even.map(({ span }) => span),
      );
    if (fits.length > 0)
      return broken(
        `a row of the table has not ${countOf(columns, "cell")}, ${due}`,
        fits.map(({ span }) => span),
      );
    return broken(
      `${tables.length === 1 ? "a table" : "tables"} of ${shapes.join(" and ")}, ${due}`,
      tables.map(({ span }) => span),
    );
  },
  examples: [
    {
      params: { rows: 2, columns: 2 },
      meets: "| Insect | Legs |\n|:--|--:|\n| bee | 6 |\n| a \\| b | 6 |",
      breaks: "| Insect | Legs |\n|---|---|\n| bee | 6 |",
    },
    { params: { rows: 1, columns: 3 }, meets: "a | b | c\n--|--|--\n1 | 2 | 3", breaks: "a | b | c\n--|--|--\n1 | 2" },
  ],
  demands: ({ rows, columns }) => [
    { is: "count", of: "tables", atLeast: 1 },
    { is: "count", of: "table_rows", atLeast: rows, atMost: rows },
    { is: "count", of: "table_columns", atLeast: columns, atMost: columns },
  ],
  uses: ["blocks"],
});
