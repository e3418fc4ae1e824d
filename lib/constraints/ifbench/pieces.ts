import { splitSpans } from "../python/split";
import type { Span } from "../span";
import { withoutMarks } from "./marks";

/** A part of an answer and where it stands; the text may have been cleaned. */
export interface Piece {
  text: string;
  span: Span;
}

/** What stands between white space. */
export function words(answer: string): Piece[] {
  return splitSpans(answer).map((span) => ({ text: answer.slice(span.start, span.end), span }));
}

/** The words as far as they are more than punctuation, without it. */
export function bareWords(answer: string): Piece[] {
  return words(answer).flatMap(({ text, span }) => {
    const bare = withoutMarks(text);
    return bare === "" ? [] : [{ text: bare, span }];
  });
}

/** The first character as Python counts them; empty for an empty text. */
export function firstCharacter(text: string): string {
  return text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}

export const spansOfPieces = (pieces: readonly Piece[]): Span[] => pieces.map(({ span }) => span);
