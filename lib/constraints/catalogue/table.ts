import * as z from "zod";
import { countBeside, counted, exactly } from "../text/bounds";
import { tablesOf } from "../text/tables";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** One Markdown table of a given width. */
export const table = defineEntry({
  id: "table",
  group: "format",
  title: "Table",
  params: z.object({ columns: z.number().int().min(2).max(6) }),
  describe: ({ columns }) => `Include one Markdown table with exactly ${columns} columns.`,
  draw: (random) => ({ columns: pick(random, [2, 3, 4]) }),
  verify: (answer, { columns }) => {
    const tables = tablesOf(answer);
    const [only] = tables;
    if (tables.length !== 1 || !only)
      return counted(
        tables.map(({ span }) => span),
        exactly(1),
        "table",
      );
    const evidence = `a table of ${countBeside(only.columns, exactly(columns), "column")}`;
    return only.columns === columns ? met(evidence, [only.span]) : broken(evidence, [only.span]);
  },
  examples: [
    {
      params: { columns: 2 },
      meets: "| Insect | Legs |\n|---|---|\n| bee | 6 |",
      breaks: "| Insect | Legs | Wings |\n|---|---|---|\n| bee | 6 | 4 |",
    },
  ],
  demands: ({ columns }) => [
    { is: "count", of: "tables", atLeast: 1, atMost: 1 },
    { is: "count", of: "table_columns", atLeast: columns, atMost: columns },
  ],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
