import type { Demand } from "../demand";
import { findAll, type Matches } from "../regex/find-all";

/** Where a keyword stands, as the reference looks for it: as a regular expression, in capitals or small letters. */
export function keywordMatches(keyword: string, answer: string): Matches {
  return findAll(keyword, answer, true);
}

/** The same as whole words. */
export function wholeWordMatches(keyword: string, answer: string): Matches {
  return findAll(`\\b${keyword}\\b`, answer, true);
}

/** Keywords that mean themselves, and not a pattern. */
export function plainTexts(keywords: readonly string[]): string[] {
  return keywords.filter((keyword) => !/[\\^$.|?*+()[\]{}]/.test(keyword));
}

export function textDemands(is: "contains" | "lacks", keywords: readonly string[]): Demand[] {
  return plainTexts(keywords).map((text) => ({ is, text }));
}

/** A list of keywords for a sentence: `"one", "two" and "three"`. */
export function quotedList(keywords: readonly string[], conjunction: string): string {
  const quoted = keywords.map((keyword) => `"${keyword}"`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}
