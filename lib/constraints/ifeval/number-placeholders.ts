import * as z from "zod";
import type { Span } from "../span";
import { defineVerifier } from "../verifier";
import { Count, judgeCount } from "./bound";

/** At least so many placeholders in square brackets, each within one line. */
export const numberPlaceholders = defineVerifier({
  id: "detectable_content:number_placeholders",
  family: "ifeval",
  title: "Placeholders in square brackets",
  category: "Content",
  params: z.object({ num_placeholders: Count }),
  describe: ({ num_placeholders }) => `Leave at least ${num_placeholders} placeholders in square brackets, such as [address].`,
  verify: (answer, { num_placeholders }) => {
    const found = placeholders(answer);
    return judgeCount(found, found.length, "placeholder", { relation: "at least", bound: num_placeholders });
  },
  examples: [{ params: { num_placeholders: 2 }, meets: "Dear [name], meet me at [place].", breaks: "Dear [name], meet me." }],
  demands: ({ num_placeholders }) => [{ is: "count", of: "placeholders", atLeast: num_placeholders }],
});

/** Where `\[.*?\]` matches, in one pass. */
function placeholders(text: string): Span[] {
  const spans: Span[] = [];
  let at = text.indexOf("[");
  let lineEnd = -1;
  while (at >= 0) {
    const close = text.indexOf("]", at);
    if (close < 0) break;
    if (lineEnd < at) lineEnd = endOfLine(text, at);
    const isWhole = close < lineEnd;
    if (isWhole) spans.push({ start: at, end: close + 1 });
    at = text.indexOf("[", isWhole ? close + 1 : lineEnd);
  }
  return spans;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
