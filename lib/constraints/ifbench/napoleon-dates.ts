import * as z from "zod";
import { piecesBetween } from "../python/split";
import { strip } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { digitValue } from "./digit-value";
import { unbroken } from "./outcome";
import { spansOfPieces } from "./pieces";

const date = trustedPattern("^(\\d{4})-(\\d{2})-(\\d{2})$");
const longest = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates of Napoleon's lifetime as YYYY-MM-DD between commas, and nothing else. The battles are not looked up. */
export const napoleonDates = defineVerifier({
  id: "custom:date_format_list",
  family: "ifbench",
  title: "Dates of battles",
  category: "Custom",
  params: z.object({}),
  describe: () => "List the dates on which Napoleon's battles began as YYYY-MM-DD, separated by commas and without explanation.",
  verify: (answer) => {
    const pieces = piecesBetween(answer, ",");
    const astray = pieces.filter(({ text }) => !isDate(strip(text)));
    return unbroken(
      spansOfPieces(astray),
      (count) => `${count} of ${countOf(pieces.length, "piece")} are no such date`,
      countOf(pieces.length, "date"),
    );
  },
  examples: [{ params: {}, meets: "1796-05-10, 1805-12-02", breaks: "10 May 1796, 1805-12-02" }],
  demands: () => [{ is: "settles", matter: "date_format", as: "YYYY-MM-DD" }],
  occupies: ["start", "end", "layout"],
  uses: ["commas"],
});

/** As in the reference, month 00 passes with any day. */
function isDate(text: string): boolean {
  const [year, month, day] = (date.exec(text) ?? []).slice(1).map(digitValue);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1769 && year <= 1821 && month <= 12 && (month === 0 || day <= (longest[month] ?? 0));
}
