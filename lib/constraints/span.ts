/** A piece of a text: UTF-16 offsets, the end not included, as `String.slice` counts them. */
export interface Span {
  start: number;
  end: number;
}

/** Every place a pattern matches. The pattern must carry the flag `g`. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
