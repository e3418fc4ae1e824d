import type { Span } from "../span";

/** Python's `str.lower()`, with the way back: İ becomes two characters, so offsets may move. */
export interface Lowered {
  text: string;
  /** where a piece of the lowered text stands in the text as given */
  origin(span: Span): Span;
}

export function lowered(text: string): Lowered {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return { text: lower, origin: (span) => span };
  const growths = [...text.matchAll(/\u0130/g)].map((match, order) => match.index + order + 1);
  const back = (at: number) => at - growths.filter((growth) => growth <= at).length;
  return {
    text: lower,
    origin: ({ start, end }) => ({ start: back(start), end: Math.min(text.length, Math.max(back(start) + 1, back(end))) }),
  };
}
