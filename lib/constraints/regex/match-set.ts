import { isDecimal, isSpace, isWordCharacter } from "../python/character-class";
import { foldCase } from "../python/fold-case";
import type { CharacterSet } from "./pattern-node";

export type MatchSet = (code: number) => boolean;

const categories: Record<string, MatchSet> = {
  d: isDecimal,
  D: (code) => !isDecimal(code),
  s: isSpace,
  S: (code) => !isSpace(code),
  w: isWordCharacter,
  W: (code) => !isWordCharacter(code),
};

/** Longer ranges than this are not folded character by character. */
const longRange = 2048;

/** Whether a character is of a set. Where case does not matter, the character comes folded (`foldCase`). */
export function matchSet(set: CharacterSet, ignoreCase: boolean): MatchSet {
  const fold = (code: number) => (ignoreCase ? (foldCase(String.fromCodePoint(code)).codePointAt(0) ?? code) : code);
  const short = ignoreCase ? set.ranges.filter(([low, high]) => high - low < longRange) : [];
  const spelled = short.flatMap(([low, high]) => Array.from({ length: high - low + 1 }, (_, step) => low + step));
  const codes = new Set([...set.codes, ...spelled].map(fold));
  const ranges = ignoreCase ? set.ranges.filter(([low, high]) => high - low >= longRange) : set.ranges;
  const kinds = set.categories.flatMap((letter) => categories[letter] ?? []);
  const inRanges = (code: number) => ranges.some(([low, high]) => code >= low && code <= high);
  const holds = (code: number) => {
    if (codes.has(code) || kinds.some((kind) => kind(code)) || inRanges(code)) return true;
    return ignoreCase && ranges.length > 0 && inRanges(String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code);
  };
  return remembering((code) => holds(code) !== set.negated);
}

/** The same set, which remembers what it said of ASCII. */
export function remembering(matches: MatchSet): MatchSet {
  const known = new Uint8Array(128);
  return (code) => {
    if (code >= 128) return matches(code);
    if (known[code] === 0) known[code] = matches(code) ? 2 : 1;
    return known[code] === 2;
  };
}
