import * as z from "zod";
import { strip } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { csvRecords } from "./csv-records";

const columns = ["StudentID", "Subject", "Grade", "Semester", "Score"];
const header = trustedPattern(`^${columns.map((column) => `(?:${column}|"${column}")`).join("\\t *")}$`);
const rows = 3;

/** Tab-separated data with a given header and three rows, every field in double quotation marks. */
export const quotedTsv = defineVerifier({
  id: "custom:csv_quotes",
  family: "ifbench",
  title: "Tab-separated, quoted data",
  category: "Custom",
  params: z.object({}),
  describe: () =>
    `Write tab-separated data with the columns ${columns.join(", ")} and ${rows} rows below the header, every field in double quotation marks.`,
  verify: (answer) => {
    const end = answer.indexOf("\n");
    if (!header.test(strip(answer.slice(0, end < 0 ? answer.length : end)))) return broken("the header is another");
    // Tripled, the quotation marks stay in the fields that are read.
    const records = csvRecords(answer.replaceAll('"', '"""'), "\t");
    if (!records) return broken("it cannot be read as tab-separated data");
    if (records.length !== rows + 1) return broken(`${countOf(records.length, "line")}, ${rows + 1} asked for`);
    const astray = records.findIndex((fields) => fields.length !== columns.length || !fields.every(isQuoted));
    return astray < 0 ? met(`a header and ${rows} rows of quoted fields`) : broken(`line ${astray + 1} is not five quoted fields`);
  },
  examples: [{ params: {}, meets: table('"'), breaks: table("") }],
  demands: () => [{ is: "whole", form: "csv" }],
  occupies: ["start", "end", "layout", "list"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});

function isQuoted(field: string): boolean {
  const inner = strip(field);
  return inner.startsWith('"') && inner.endsWith('"');
}

function table(mark: string): string {
  const row = ["1", "Maths", "A", "Spring", "90"];
  return [columns, row, row, row].map((fields) => fields.map((field) => `${mark}${field}${mark}`).join("\t")).join("\n");
}
