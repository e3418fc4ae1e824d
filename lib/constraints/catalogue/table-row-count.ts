import * as z from "zod";
import { countOf } from "../text/count-of";
import { tablesOf } from "../text/tables";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** A table with an exact number of rows. */
export const tableRowCount = defineEntry({
  id: "table-row-count",
  group: "number",
  title: "So many table rows",
  params: z.object({ rows: z.number().int().positive() }),
  describe: ({ rows }) => `Include a Markdown table with exactly ${rows} rows below its header.`,
  draw: (random) => ({ rows: pick(random, [3, 4, 5, 6]) }),
  verify: (answer, { rows }) => {
    const tables = tablesOf(answer);
    if (tables.length === 0) return broken(`there is no table, one with exactly ${countOf(rows, "row")} is due`);
    const fitting = tables.filter((table) => table.rows === rows);
    const evidence = `${tables.length === 1 ? "a table" : "tables"} of ${tables.map((table) => countOf(table.rows, "row")).join(" and ")}, exactly ${rows}`;
    return fitting.length > 0
      ? met(
          evidence,
          fitting.map(({ span }) => span),
        )
      : broken(
          evidence,
          tables.map(({ span }) => span),
        );
  },
  examples: [
    {
      params: { rows: 2 },
      meets: "| Insect | Legs |\n|---|---|\n| bee | 6 |\n| ant | 6 |",
      breaks: "| Insect | Legs |\n|---|---|\n| bee | 6 |",
    },
  ],
  demands: ({ rows }) => [
    { is: "count", of: "tables", atLeast: 1 },
    { is: "count", of: "table_rows", atLeast: rows, atMost: rows },
  ],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
