import type { Span } from "../span";
import { isSpace } from "./character-class";

/** Where the pieces of Python's `str.split()` stand: runs without white space. */
export function splitSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || isSpace(text.charCodeAt(at));
    if (!isEnd && start < 0) start = at;
    if (isEnd && start >= 0) {
      spans.push({ start, end: at });
      start = -1;
    }
  }
  return spans;
}

/** Python's `str.split()`. */
export function splitOnSpace(text: string): string[] {
  return splitSpans(text).map(({ start, end }) => text.slice(start, end));
}

const lineEnds = "\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
const lineBreak = new RegExp(`\\r\\n|[${lineEnds}]`, "g");

/** Python's `str.splitlines()`: breaks at more than \n, and has no empty line after a break at the end. */
export function splitLines(text: string): string[] {
  const lines = text.split(lineBreak);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Where the pieces of `str.split(separator)` stand, with the text of each. */
export function piecesBetween(text: string, separator: string): { text: string; span: Span }[] {
  let start = 0;
  return text.split(separator).map((piece) => {
    const span = { start, end: start + piece.length };
    start = span.end + separator.length;
    return { text: piece, span };
  });
}
