/** How many of something a constraint allows. Neither bound is missing where it says "exactly". */
export interface Quantity {
  atLeast?: number;
  atMost?: number;
  /** it said "about": the bounds are a tolerance, not its own */
  isAbout?: boolean;
  /** it gave a number and nothing else */
  isBare?: boolean;
}

/** What a phrase before or after a number makes of it. */
const kinds = {
  atLeast:
    "at least|at the very least|at minimum|at a minimum|(?:a |the )?minimum(?: length)?(?: of)?|min\\.?|no fewer than|no less than|not fewer than|not less than|upwards of",
  moreThan: "more than|over|above|greater than|longer than|exceeds?|exceeding|go(?:es)? over|in excess of",
  atMost:
    "at most|at the most|at the very most|up to|(?:a |the )?max(?:imum)?(?: length| limit)?(?: of)?|max\\.?|no more than|not more than|no longer than|no greater than|within|not exceeding|not exceed|not over|not above|capped at|limit of|≤|<=",
  lessThan: "fewer than|less than|under|below|shorter than|<",
  exactly: "exactly|precisely|only|just|a total of|strictly|no more and no less than|neither more nor less than|no more or less than",
  about: "about|around|approximately|approx\\.?|roughly|circa|some|~",
  between: "between|from|anywhere between|anywhere from|in the range of|ranging from",
} as const;
export type Kind = keyof typeof kinds;

/** What may stand after a number, or after the thing counted. */
const later = {
  atLeast: "or more|and more|or above|and above|or longer|at least|at minimum|at a minimum|minimum|min\\.?|\\+",
  atMost: "or fewer|or less|or under|or below|or shorter|at most|at the most|maximum|max\\.?|tops|limit",
  about: "or so",
} as const;

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "i");
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ["atLeast", whole(kinds.atLeast)],
  ["moreThan", whole(kinds.moreThan)],
  ["atMost", whole(kinds.atMost)],
  ["lessThan", whole(kinds.lessThan)],
  ["exactly", whole(kinds.exactly)],
  ["about", whole(kinds.about)],
  ["between", whole(kinds.between)],
  ["atLeast", whole(later.atLeast)],
  ["atMost", whole(later.atMost)],
  ["about", whole(later.about)],
];

/** The source of a pattern for words that bound the number after them. */
export const boundSource = Object.values(kinds).join("|");
/** The source of a pattern for words that bound the number before them. */
export const laterSource = Object.values(later).join("|");

/** What a bounding phrase says; none where it says nothing known. */
export function kindOf(phrase: string | undefined): Kind | undefined {
  const text = phrase?.trim().replace(/\s+/g, " ") ?? "";
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A number and what bounds it; none where the two say nothing certain, as in "not at least 5". */
export function quantityOf(kind: Kind | undefined, count: number, isDenied = false): Quantity | undefined {
  if (isDenied) {
    if (kind === "moreThan") return { atMost: count };
    return kind === "lessThan" ? { atLeast: count } : undefined;
  }
  if (kind === "atLeast") return { atLeast: count };
  if (kind === "moreThan") return { atLeast: count + 1 };
  if (kind === "atMost") return { atMost: count };
  if (kind === "lessThan") return count > 0 ? { atMost: count - 1 } : undefined;
  if (kind === "between") return undefined;
  if (kind === "about") return { ...roughly(count), isAbout: true };
  return { atLeast: count, atMost: count, ...(kind === undefined && { isBare: true }) };
}

/** A lower and an upper bound said one after the other: "at least 100" and "at most 200". */
export function bothOf(one: Quantity | undefined, other: Quantity | undefined): Quantity | undefined {
  if (!one || !other) return undefined;
  const both = { ...one, ...other };
  return Object.keys(one).length + Object.keys(other).length === 2 && both.atLeast !== undefined && both.atMost !== undefined
    ? both
    : undefined;
}

/** A tenth on either side, which is how editors read "about". */
function roughly(count: number): { atLeast: number; atMost: number } {
  return { atLeast: Math.ceil(count * 0.9), atMost: Math.floor(count * 1.1) };
}
