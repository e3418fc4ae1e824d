import { isSpace } from "../python/character-class";
import type { Span } from "../span";

/**
 * Where the reference sees bullet points: `^\s*\*[^\*].*$` and `^\s*-.*$`, line by line. The white space before the mark may
 * span lines, and so may the character after a star. One pass each, in order.
 */
export function bulletLines(text: string): Span[] {
  return [...marked(text, "*"), ...marked(text, "-")].sort((one, other) => one.start - other.start);
}

function marked(text: string, mark: "*" | "-"): Span[] {
  const spans: Span[] = [];
  // Lines within one run of white space all lead to the same mark.
  let at = -1;
  for (let line = 0; line >= 0 && line < text.length; ) {
    if (line > at) at = skipSpace(text, line);
    const end = text.charAt(at) === mark ? bulletEnd(text, at, mark) : -1;
    if (end >= 0) spans.push({ start: at, end });
    line = end >= 0 && text.charAt(end - 1) === "\n" ? end : nextLine(text, end >= 0 ? end : line);
  }
  return spans;
}

/** Where the bullet point that begins at a mark ends; -1 where a star is followed by another or by nothing. */
function bulletEnd(text: string, at: number, mark: "*" | "-"): number {
  const isStar = mark === "*";
  if (isStar && (at + 1 >= text.length || text.charAt(at + 1) === "*")) return -1;
  const end = text.indexOf("\n", at + (isStar ? 2 : 1));
  return end < 0 ? text.length : end;
}

/** The start of the line after the one that holds an offset; -1 where there is none. */
function nextLine(text: string, from: number): number {
  const breakAt = text.indexOf("\n", from);
  return breakAt < 0 ? -1 : breakAt + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
