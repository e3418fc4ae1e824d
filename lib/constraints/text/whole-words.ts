import { type Span, spansOf } from "../span";

/**
 * Where any of these words or phrases stand as whole words, in capitals or small letters, in the order of the text.
 * A straight apostrophe finds a curly one too, and one space any white space.
 *
 * @param words taken literally, whatever marks they hold
 */
export function wholeWordSpans(text: string, words: readonly string[]): Span[] {
  const longestFirst = words
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return [];
  return spansOf(text, new RegExp(longestFirst.map(patternOf).join("|"), "giu"));
}

const inWord = "[\\p{L}\\p{M}\\p{N}_]";

/** Scripts without spaces between words have no edges to look for. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

function patternOf(word: string): string {
  const points = [...word];
  const literal = points.map((point) => (/[\\^$.*+?()[\]{}|/-]/.test(point) ? `\\${point}` : point)).join("");
  const loose = literal.replace(/['’]/g, "['’]").replace(/\s+/g, "\\s+");
  const hasEdge = (point: string | undefined) => point !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(point) && !unspaced.test(point);
  return `${hasEdge(points[0]) ? `(?<!${inWord})` : ""}${loose}${hasEdge(points.at(-1)) ? `(?!${inWord})` : ""}`;
}
