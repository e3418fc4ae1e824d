import * as z from "zod";
import { quotedList } from "../text/quoted-list";
import { tablesOf } from "../text/tables";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";
import { wordList } from "./word-list";

/** One table has exactly these column headers in this order, in capitals or small letters. */
export const tableHeaders = editorialKind({
  id: "table-headers",
  title: "Column headers of a table",
  category: "Structure",
  params: z.object({ headers: wordList }),
  describe: ({ headers }) => `Include a Markdown table whose column headers are ${quotedList(headers, "and")}.`,
  verify: (answer, { headers }) => {
    const tables = tablesOf(answer);
    if (tables.length === 0) return broken("no table, 1 due");
    const fitting = tables.filter(
      ({ header }) => header.length === headers.length && header.every((cell, index) => folded(cell) === folded(headers[index] ?? "")),
    );
    if (fitting.length > 0)
      return met(
        `a table under ${quotedList(headers, "and")}`,
        fitting.map(({ span }) => span),
      );
    const found = quotedList(tables[0]?.header.slice(0, 8) ?? [], "and");
    return broken(
      `a table under ${found}, ${quotedList(headers, "and")} due`,
      tables.map(({ span }) => span),
    );
  },
  examples: [
    {
      params: { headers: ["Insect", "Legs"] },
      meets: "| **insect** | Legs |\n|---|---|\n| bee | 6 |",
      breaks: "| Legs | Insect |\n|---|---|\n| 6 | bee |",
    },
    { params: { headers: ["年", "数量"] }, meets: "|年|数量|\n|-|-|\n|2024|6|", breaks: "年: 2024\n数量: 6" },
  ],
  demands: ({ headers }) => [
    { is: "count", of: "tables", atLeast: 1 },
    { is: "count", of: "table_columns", atLeast: headers.length, atMost: headers.length },
    ...headers.map((text) => ({ is: "contains" as const, text })),
  ],
  uses: ["blocks"],
});

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
