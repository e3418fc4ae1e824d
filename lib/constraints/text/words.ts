import { type Span, spansOf } from "../span";

const word = /[\p{L}\p{N}_]+(?:['’.-][\p{L}\p{N}_]+)*/gu;

/** Where the words of a text stand, as a reader counts them: "don't", "well-known" and "3.5" are one word each. */
export function wordSpans(text: string): Span[] {
  return spansOf(text, word);
}

/** How many words a reader counts in a text; 0 or more. */
export function wordCount(text: string): number {
  return wordSpans(text).length;
}
