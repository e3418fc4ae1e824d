import { foldCase } from "../python/fold-case";
import { isWordBoundary } from "../python/words";
import type { Span } from "../span";
import type { Piece } from "./pieces";

/** Where Python's `\bkeyword\b` matches a piece in any case, the keyword taken literally; offsets into the whole answer. */
export function keywordSpans({ text, span }: Piece, keyword: string): Span[] {
  const haystack = foldCase(text);
  const needle = foldCase(keyword);
  const found: Span[] = [];
  let at = haystack.indexOf(needle);
  while (at >= 0) {
    const end = at + needle.length;
    const isWhole = isWordBoundary(text, at) && isWordBoundary(text, end);
    if (isWhole) found.push({ start: span.start + at, end: span.start + end });
    at = haystack.indexOf(needle, isWhole ? end : at + 1);
  }
  return found;
}
