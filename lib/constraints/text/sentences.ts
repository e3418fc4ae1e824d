import type { Span } from "../span";
import { linesOf } from "./lines";

const ending = /(?:(?<![.!?…])[.!?…]+["'”’)\]*_]*)(?=\s+["'“‘(*_]*[\p{Lu}\p{N}])|[。！？]+/gu;
const abbreviation =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|approx|No|Fig|Vol|Inc|Ltd|Co|U\.S|U\.K|a\.m|p\.m|\p{Lu})\.$/u;

/** Room for the longest of them and what stands before it. */
const longestAbbreviation = 12;

/**
 * Where the sentences of a text stand. A sentence ends with . ! ? or … before a capital or a number, and at the end of
 * a line; common abbreviations and initials do not end one. Made for prose in languages with capital letters.
 */
export function sentenceSpans(text: string): Span[] {
  return linesOf(text).flatMap(({ text: line, span }) => {
    const ends = [...line.matchAll(ending)]
      .map((match) => match.index + match[0].length)
      .filter((end) => !abbreviation.test(line.slice(Math.max(0, end - longestAbbreviation), end)));
    const cuts = [...new Set([0, ...ends, line.length])];
    return cuts.slice(0, -1).flatMap((from, index) => {
      const piece = line.slice(from, cuts[index + 1]);
      if (!/[\p{L}\p{N}]/u.test(piece)) return [];
      const lead = piece.length - piece.trimStart().length;
      return [{ start: span.start + from + lead, end: span.start + from + piece.trimEnd().length }];
    });
  });
}
