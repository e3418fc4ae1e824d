import { z } from "zod";
import { countOf } from "../text/count-of";
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
    if (tables.length !== 1 || !only) return broken(countOf(tables.length, "table"));
    const evidence = `a table of ${countOf(only.columns, "column")}`;
    return only.columns === columns ? met(evidence) : broken(evidence);
  },
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences"],
});
