/** A set of characters: what stands in square brackets, a category such as `\w`, or the dot. */
export interface CharacterSet {
  negated: boolean;
  codes: readonly number[];
  ranges: readonly (readonly [number, number])[];
  categories: readonly string[];
}

export type Anchor = "textStart" | "lineStart" | "textEnd" | "lastLineEnd" | "lineEnd" | "boundary" | "noBoundary";

/** A regular expression as a tree. Groups leave no trace but their number: nothing here looks back at what they held. */
export type PatternNode =
  | { kind: "character"; code: number; ignoreCase: boolean }
  | { kind: "set"; set: CharacterSet; ignoreCase: boolean }
  | { kind: "anchor"; anchor: Anchor }
  | { kind: "sequence"; items: readonly PatternNode[] }
  | { kind: "choice"; options: readonly PatternNode[] }
  | { kind: "repeat"; item: PatternNode; least: number; most: number; lazy: boolean };

/** Why a pattern cannot be searched for: it is wrong, or it needs what takes unbounded time. */
export class PatternProblem extends Error {}

export interface Flags {
  ignoreCase: boolean;
  multiline: boolean;
  dotAll: boolean;
}
