import { isWordBoundary } from "../python/words";
import type { Span } from "../span";

/** Where words that were taken from a text in order stand in it; a word that the tokenizer cut out of a longer one is left out. */
export function capitalSpans(text: string, words: readonly string[]): Span[] {
  let from = 0;
  return words.flatMap((word) => {
    let start = text.indexOf(word, from);
    while (start >= 0 && !(isWordBoundary(text, start) && isWordBoundary(text, start + word.length))) start = text.indexOf(word, start + 1);
    if (start < 0) return [];
    from = start + word.length;
    return [{ start, end: from }];
  });
}
