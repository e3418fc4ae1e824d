import * as z from "zod";
import { type Span, spansOf } from "../span";
import { countOf } from "../text/count-of";
import { withoutCode } from "../text/fences";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

const fullMonth = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const anyMonth = `(?:${fullMonth}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)`;
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const month = "(?:0?[1-9]|1[0-2])";
const whole = (pattern: string) => new RegExp(`^${pattern}$`);

/** What a date of each form looks like. */
const forms = {
  "YYYY-MM-DD": whole("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"),
  "DD/MM/YYYY": whole("(?:0[1-9]|[12]\\d|3[01])/(?:0[1-9]|1[0-2])/\\d{4}"),
  "MM/DD/YYYY": whole("(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\\d|3[01])/\\d{4}"),
  "DD.MM.YYYY": whole("(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])\\.\\d{4}"),
  "D Month YYYY": whole(`(?:[1-9]|[12]\\d|3[01]) ${fullMonth} \\d{4}`),
  "Month D, YYYY": whole(`${fullMonth} (?:[1-9]|[12]\\d|3[01]), \\d{4}`),
};

/** Whatever reads as a date with day, month and year. */
const anyDate = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:\\d{4}[-/.]${month}[-/.]${day}|${day}[-/.]${day}[-/.]\\d{4}|${day}(?:st|nd|rd|th)?(?: of)? ${anyMonth},? \\d{4}|${anyMonth} ${day}(?:st|nd|rd|th)?,? \\d{4})(?![\\p{L}\\p{N}]|[-/]\\d)`,
  "gu",
);

/** Every date with day, month and year is written one way, and there is at least one. */
export const dateFormat = editorialKind({
  id: "date-format",
  title: "Format of dates",
  category: "Format",
  params: z.object({ format: z.enum(["YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "D Month YYYY", "Month D, YYYY"]) }),
  describe: ({ format }) => `Give at least one date, and write every date as ${format}.`,
  verify: (answer, { format }) => {
    const dates: Span[] = spansOf(withoutCode(answer), anyDate);
    const astray = dates.filter(({ start, end }) => !forms[format].test(answer.slice(start, end)));
    if (dates.length === 0) return broken(`no date, at least 1 as ${format} due`);
    const evidence = `${dates.length - astray.length} of ${countOf(dates.length, "date")} as ${format}`;
    return astray.length === 0 ? met(evidence, dates) : broken(evidence, astray);
  },
  examples: [
    {
      params: { format: "YYYY-MM-DD" },
      meets: "From 2024-05-01 to 2024-06-30, in version 1.2.3.",
      breaks: "From 2024-05-01 to June 30, 2024.",
    },
    { params: { format: "D Month YYYY" }, meets: "It began on 1 May 2024.", breaks: "It began on the 1st of May 2024." },
    { params: { format: "MM/DD/YYYY" }, meets: "Due 12/31/2024.", breaks: "Due 31/12/2024." },
  ],
  demands: ({ format }) => [
    { is: "settles", matter: "date_format", as: format },
    { is: "count", of: "numbers", atLeast: 1 },
  ],
});
