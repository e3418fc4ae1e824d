import { Protocol } from "@/lib/schema/study";
import { canonicalJson } from "./canonical-json";

/** What the drawn sample, pairs and sides follow from: another one is another study. */
const fixed = {
  unit: "what is compared",
  arms: "the arms",
  strata: "the strata",
  queries: "the number of queries",
  seed: "the seed",
  repeatShare: "the share of repeats",
} satisfies Partial<Record<keyof Protocol, string>>;

const movable = {
  hypothesis: "the hypothesis",
  annotatorsPerPair: "how many judge each pair",
  annotatorKind: "who judges",
  question: "the question",
  anchors: "the anchors",
  reasons: "the reasons",
  rubric: "the rubric",
  stop: "the stop rule",
  exclusion: "the exclusion rule",
  leastPairs: "the least number of pairs",
} satisfies Record<Exclude<keyof Protocol, keyof typeof fixed>, string>;

/**
 * What an amendment of a frozen protocol changes.
 *
 * @returns `changed`, in words; `refused`, in words, what cannot be amended because the pairs were drawn from it
 */
export function amendmentOf(before: Protocol, after: Protocol): { changed: string[]; refused: string[] } {
  return { changed: differing(movable, before, after), refused: differing(fixed, before, after) };
}

/**
 * The fields in which two protocols differ, as an amendment names them.
 *
 * @returns each with its words, in the protocol's order; none where both say the same
 */
export function differingFields(before: Protocol, after: Protocol): { field: keyof Protocol; words: string }[] {
  const words = { ...fixed, ...movable };
  return Protocol.keyof().options.flatMap((field) => (same(field, before, after) ? [] : [{ field, words: words[field] }]));
}

function differing(words: Partial<Record<keyof Protocol, string>>, before: Protocol, after: Protocol): string[] {
  return Object.entries(words).flatMap(([field, said]) => (same(field, before, after) ? [] : [said]));
}

function same(field: string, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  return canonicalJson(before[field]) === canonicalJson(after[field]);
}
