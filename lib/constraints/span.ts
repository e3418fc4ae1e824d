/** A piece of a text: UTF-16 offsets, the end not included, as `String.slice` counts them. */
export interface Span {
  start: number;
  end: number;
}

/** Every place a pattern matches. The pattern must carry the flag `g`. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** No verdict points at more places than a reader could look at. */
export const mostSpans = 1000;

/** The first places a pattern matches, as many as a verdict may point at. The pattern must carry the flag `g`. */
export function firstSpansOf(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (spans.length >= mostSpans) break;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
