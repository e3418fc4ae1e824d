import type { Format } from "../format";
import { readDelimited } from "./delimited";

/** Tab-separated, with a header line. */
export const tsv: Format = {
  id: "tsv",
  title: "TSV",
  extensions: ["tsv", "tab"],
  recognises: ({ text }) => {
    const [header = "", second = ""] = text.split(/\r?\n/);
    const columns = header.split("\t").length;
    return columns > 1 && second.split("\t").length === columns;
  },
  read: (source) => readDelimited(source, () => "\t"),
};
