import type { Span } from "../span";

/** Where a text that is not empty occurs, without overlaps, as Python's `str.count` counts. */
export function occurrences(text: string, part: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    found.push({ start: at, end: at + part.length });
  }
  return found;
}
