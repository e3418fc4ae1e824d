import { type Span, spansOf } from "../span";

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}_])+(?:(?:['’.-]|\u200c|\u200d|(?<=\p{N}),(?=\p{N}))(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}_])+)*/gu;

/**
 * Where the words of a text stand, as a reader counts them: "don't", "well-known", "3.5" and "3,000" are one word each.
 * Chinese and Japanese, written without spaces, count one word for each character, as word processors do.
 */
export function wordSpans(text: string): Span[] {
  return spansOf(text, word);
}

/** How many words a reader counts in a text; 0 or more. */
export function wordCount(text: string): number {
  return wordSpans(text).length;
}
