import * as z from "zod";
import { isBlank, stripEndOf, stripStartOf } from "../python/strip";
import type { Span } from "../span";
import { broken, defineVerifier, met } from "../verifier";

/** A title in double angle brackets anywhere. */
export const title = defineVerifier({
  id: "detectable_format:title",
  family: "ifeval",
  title: "Title in double angle brackets",
  category: "Format",
  params: z.object({}),
  describe: () => "Give the answer a title in double angle brackets, such as <<a quiet morning>>.",
  verify: (answer) => {
    const found = titles(answer);
    const filled = found.find((span) => !isBlank(stripEndOf(stripStartOf(answer.slice(span.start, span.end), "<"), ">")));
    if (filled) return met(`the title is ${answer.slice(filled.start, filled.end)}`, [filled]);
    return broken(found.length > 0 ? "the title is empty" : "no title in double angle brackets", found);
  },
  examples: [{ params: {}, meets: "<<A quiet morning>>\nThe street lies still.", breaks: "A quiet morning\nThe street lies still." }],
  uses: ["blocks"],
});

/** Where `<<[^\n]+>>` matches: at most once in a line, from the first opening to the last closing. */
function titles(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.indexOf("<<");
  while (start >= 0) {
    const found = text.indexOf("\n", start);
    const lineEnd = found < 0 ? text.length : found;
    const close = text.slice(start, lineEnd).lastIndexOf(">>");
    if (close >= 3) spans.push({ start, end: start + close + 2 });
    start = text.indexOf("<<", lineEnd);
  }
  return spans;
}
