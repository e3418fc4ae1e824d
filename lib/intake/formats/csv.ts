import type { Format } from "../format";
import { readDelimited } from "./delimited";

/** Comma- or semicolon-separated, with a header line. */
export const csv: Format = {
  id: "csv",
  title: "CSV",
  extensions: ["csv"],
  recognises: ({ text }) => {
    const [header = "", second = ""] = text.split(/\r?\n/);
    const cells = header.split(delimiterOf(header));
    const looksNamed = cells.length > 1 && cells.every((cell) => /^"?[\p{L}\p{N}_ .-]{1,40}"?$/u.test(cell.trim()));
    return looksNamed && second.split(delimiterOf(header)).length >= cells.length;
  },
  read: (source) => readDelimited(source, delimiterOf),
};

function delimiterOf(header: string): string {
  return header.split(";").length > header.split(",").length ? ";" : ",";
}
