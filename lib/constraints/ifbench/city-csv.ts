import * as z from "zod";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { csvRecords } from "./csv-records";

const columns = ["ID", "Country", "City", "Year", "Count"];
const rows = 7;

/** CSV with a given header and seven rows of five fields. */
export const cityCsv = defineVerifier({
  id: "custom:csv_city",
  family: "ifbench",
  title: "CSV of cities",
  category: "Custom",
  params: z.object({}),
  describe: () => `Write comma-separated data with the columns ${columns.join(", ")} and ${rows} rows below the header.`,
  verify: (answer) => {
    const records = csvRecords(answer, ",");
    if (!records) return broken("it cannot be read as CSV");
    if (records.length !== rows + 1) return broken(`${countOf(records.length, "line")} of CSV, ${rows + 1} asked for`);
    const [header = [], ...below] = records;
    if (header.length !== columns.length || columns.some((column, at) => header[at] !== column)) return broken("the header is another");
    const astray = below.findIndex((fields) => fields.length !== columns.length);
    return astray < 0
      ? met(`a header and ${rows} rows of ${columns.length} fields`)
      : broken(`row ${astray + 1} has ${countOf(below[astray]?.length ?? 0, "field")}`);
  },
  examples: [
    {
      params: {},
      meets: `${columns.join(",")}\n${Array.from({ length: rows }, (_, at) => `${at + 1},Peru,Cusco,2020,5`).join("\n")}`,
      breaks: `${columns.join(",")}\n1,Peru,Cusco,2020,5`,
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
