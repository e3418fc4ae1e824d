import { isBlank, stripOf } from "../python/strip";
import type { Span } from "../span";

/** Where the reference sees highlighted passages: `\*[^\n\*]*\*` and `\*\*[^\n\*]*\*\*`, the empty ones left out. A passage in bold may count twice. */
export function highlights(text: string): Span[] {
  return [...single(text), ...double(text)].sort((one, other) => one.start - other.start);
}

function single(text: string): Span[] {
  const spans: Span[] = [];
  let at = text.indexOf("*");
  while (at >= 0) {
    const stop = starOrBreak(text, at + 1);
    const end = stop + 1;
    const isClosed = text.charAt(stop) === "*";
    if (isClosed && !isBlank(stripOf(text.slice(at, end), "*"))) spans.push({ start: at, end });
    at = text.indexOf("*", end);
  }
  return spans;
}

function double(text: string): Span[] {
  const spans: Span[] = [];
  let at = text.indexOf("**");
  while (at >= 0) {
    const stop = starOrBreak(text, at + 2);
    const isClosed = text.startsWith("**", stop);
    if (isClosed && !isBlank(text.slice(at + 2, stop))) spans.push({ start: at, end: stop + 2 });
    at = text.indexOf("**", isClosed ? stop + 2 : at + 1);
  }
  return spans;
}

function starOrBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 42 && text.charCodeAt(at) !== 10) at += 1;
  return at;
}
