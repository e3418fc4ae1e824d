import type { Span } from "../span";
import { linesOutsideCode } from "./lines";

const ending =
  /(?:(?<![.!?…؟۔।॥])[.!?…؟۔।॥]+["'”’)\]*_]*)(?=\s+["'“‘«(*_]*[\p{Lu}\p{Lo}\p{N}\p{Extended_Pictographic}])|[。！？]+["”’」』）]*/gu;
const mark = /[.!?…؟۔।॥。！？]/;
const hasWord = /[\p{L}\p{N}]/u;
const abbreviation =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|approx|No|Fig|Vol|Inc|Ltd|Co|U\.S|U\.K|a\.m|p\.m|\p{Lu})\.$/u;

/** Room for the longest of them and what stands before it. */
const longestAbbreviation = 12;

/**
 * Where the sentences of a text stand. A sentence ends with . ! ? or … (and their like in Arabic, Hindi, Chinese and
 * Japanese) before a capital, a number or a letter of a script without capitals, and at the end of a line; common
 * abbreviations and initials do not end one. Fenced code holds no sentences.
 */
export function sentenceSpans(text: string): Span[] {
  return linesOutsideCode(text).flatMap(({ text: line, span }) => {
    if (!mark.test(line)) return hasWord.test(line) ? [span] : [];
    const ends = [...line.matchAll(ending)]
      .map((match) => match.index + match[0].length)
      .filter((end) => !abbreviation.test(line.slice(Math.max(0, end - longestAbbreviation), end)));
    const cuts = [...new Set([0, ...ends, line.length])];
    return cuts.slice(0, -1).flatMap((from, index) => {
      const piece = line.slice(from, cuts[index + 1]);
      if (!hasWord.test(piece)) return [];
      const lead = piece.length - piece.trimStart().length;
      return [{ start: span.start + from + lead, end: span.start + from + piece.trimEnd().length }];
    });
  });
}
