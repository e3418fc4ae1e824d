import * as z from "zod";
import { isSpace, isWordCharacter } from "../python/character-class";
import { strip } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { csvRecords } from "./csv-records";

const columns = ["ProductID", "Category", "Brand", "Price", "Stock"];
const header = trustedPattern(`^${columns.map((column) => `(?:${column}|"${column}")`).join(",[ \\t]*")}$`);
const rows = 14;

/** CSV with a given header and fourteen rows, a field of which is quoted and holds more than letters, digits and blanks. */
export const specialCsv = defineVerifier({
  id: "custom:csv_special_character",
  family: "ifbench",
  title: "CSV with a special character",
  category: "Custom",
  params: z.object({}),
  describe: () =>
    `Write comma-separated data with the columns ${columns.join(", ")} and ${rows} rows below the header, one field of which holds a special character and stands in double quotation marks.`,
  verify: (answer) => {
    const end = answer.indexOf("\n");
    if (!header.test(strip(answer.slice(0, end < 0 ? answer.length : end)))) return broken("the header is another");
    // Tripled, the quotation marks stay in the fields that are read.
    const records = csvRecords(answer.replaceAll('"', '"""'), ",");
    if (!records) return broken("it cannot be read as CSV");
    if (records.length !== rows + 1) return broken(`${countOf(records.length, "line")} of CSV, ${rows + 1} asked for`);
    const below = records.slice(1);
    const decisive = below.findIndex((fields) => fields.length !== columns.length || fields.some(isSpecial));
    const fields = below[decisive];
    if (!fields) return broken("no quoted field with a special character");
    return fields.length === columns.length
      ? met(`row ${decisive + 1} has one`)
      : broken(`row ${decisive + 1} has ${countOf(fields.length, "field")}`);
  },
  examples: [
    {
      params: {},
      meets: table('"5.5 & up"'),
      breaks: table("5.5"),
    },
  ],
  demands: () => [
    { is: "whole", form: "csv" },
    { is: "count", of: "fields_per_row", atLeast: columns.length, atMost: columns.length },
  ],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});

/** Starts with a quotation mark and, on the same line, has another with something special between the two. */
function isSpecial(field: string): boolean {
  if (!field.startsWith('"')) return false;
  const [line = ""] = field.split("\n", 1);
  const inside = Array.from(line.slice(1, Math.max(1, line.lastIndexOf('"'))));
  return inside.map((character) => character.codePointAt(0) ?? 0).some((code) => !isWordCharacter(code) && !isSpace(code));
}

function table(price: string): string {
  return `${columns.join(",")}\n${Array.from({ length: rows }, (_, at) => `${at + 1},Honey,Bee,${price},7`).join("\n")}`;
}
