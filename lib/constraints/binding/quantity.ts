import { numberFrom, numberSource } from "./number-words";

/** How many of something a constraint allows. Neither bound is missing where it says "exactly". */
export interface Quantity {
  atLeast?: number;
  atMost?: number;
  /** it said "about", or gave a bare number of words: the bounds are a tolerance, not its own */
  isAbout?: boolean;
}

/** What a phrase before or after a number makes of it. */
const kinds = {
  atLeast:
    "at least|at the very least|at minimum|at a minimum|(?:a |the )?minimum(?: length)?(?: of)?|min\\.?|no fewer than|no less than|not fewer than|not less than|or more|and more|or above|and above|or longer|minimum",
  moreThan: "more than|over|above|greater than|longer than|exceeds?|exceeding|go(?:es)? over|in excess of",
  atMost:
    "at most|at the most|up to|(?:a |the )?max(?:imum)?(?: length| limit)?(?: of)?|max\\.?|no more than|not more than|no longer than|no greater than|within|not exceeding|not exceed|not over|not above|capped at|or fewer|or less|or under|or below|or shorter|tops|limit",
  lessThan: "fewer than|less than|under|below|shorter than",
  exactly: "exactly|precisely|only|just|a total of|strictly|no more and no less than|neither more nor less than",
  about: "about|around|approximately|approx\\.?|roughly|circa|some|~|or so",
  between: "between|from|anywhere between|anywhere from|in the range of|ranging from",
} as const;
type Kind = keyof typeof kinds;

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "i");
const kindPatterns: readonly (readonly [Kind, RegExp])[] = [
  ["atLeast", whole(kinds.atLeast)],
  ["moreThan", whole(kinds.moreThan)],
  ["atMost", whole(kinds.atMost)],
  ["lessThan", whole(kinds.lessThan)],
  ["exactly", whole(kinds.exactly)],
  ["about", whole(kinds.about)],
  ["between", whole(kinds.between)],
];

const bound = Object.values(kinds).join("|");
const denial =
  "(?:do not|don't|does not|doesn't|must not|mustn't|should not|shouldn't|may not|can not|cannot|can't|never|without|not|avoid|no)";
const between =
  "(?:use|using|write|writing|be|have|having|contain|containing|include|including|give|giving|let|it|the|your|answer|response|let)";

/** The source of a pattern for a quantity, up to the thing that is counted: "at least 5", "between 3 and 5", "3 or more". */
export const quantitySource =
  `(?:(?<deny>${denial})\\s+(?:${between}\\s+){0,4}?)?(?:(?<bound>${bound})\\s*)?(?:a total of\\s+)?\\b(?<first>${numberSource})(?<plus>\\+)?` +
  `(?:\\s*(?<join>-|–|—|\\bto\\b|\\band\\b|\\bor\\b|\\bbut\\b|,)\\s*(?:(?<bound2>${bound})\\s+)?(?<second>${numberSource}))?(?:\\s+(?<middle>or more|or fewer|or less|at most|at least|maximum|minimum))?`;

/** The source for what may follow the thing that is counted: "or fewer", "max", "and at most 200 words". */
export const afterSource =
  `(?:\\s*,?\\s*\\(?(?<after>or more|or above|or longer|or fewer|or less|or under|or shorter|or so|at most|at the most|at least|at minimum|maximum|minimum|max\\.?|min\\.?|tops|limit)\\b\\)?)?` +
  `(?:\\s*,?\\s*(?:and|but|or)\\s+(?<bound3>${bound})\\s+(?<third>${numberSource})(?:\\s+(?:words?|sentences?|characters?|paragraphs?|bullet points|bullets|items|lines))?)?`;

/** What the groups of `quantitySource` and `afterSource` say together; none where they contradict each other or say nothing certain. */
export function quantityFrom(groups: Record<string, string | undefined>): Quantity | undefined {
  const first = numberFrom(groups.first ?? "");
  if (first === undefined) return undefined;
  if (groups.second !== undefined) return pairOf(groups, first, numberFrom(groups.second));
  const said = [groups.bound, groups.plus && "or more", groups.middle, groups.after].filter((part) => part !== undefined && part !== "");
  const kindsSaid = new Set(said.map((part) => kindOf(part ?? "")).filter((kind) => kind !== "exactly" || said.length === 1));
  const [kind] = kindsSaid;
  if (kindsSaid.size > 1) return undefined;
  const one = quantityOf(kind, first, groups.deny !== undefined);
  if (one === undefined || groups.third === undefined) return one;
  const other = quantityOf(kindOf(groups.bound3 ?? ""), numberFrom(groups.third) ?? Number.NaN, false);
  return bothOf(one, other);
}

function pairOf(groups: Record<string, string | undefined>, first: number, second: number | undefined): Quantity | undefined {
  const isOpen = groups.bound2 === undefined && (groups.bound === undefined || /between|from|rang/.test(groups.bound));
  if (second === undefined || groups.deny !== undefined || groups.third !== undefined) return undefined;
  if (isOpen && groups.join === "and" && groups.bound === undefined) return undefined;
  if (isOpen) return first <= second ? { atLeast: first, atMost: second } : undefined;
  if (groups.bound2 === undefined) return undefined;
  return bothOf(quantityOf(kindOf(groups.bound ?? ""), first, false), quantityOf(kindOf(groups.bound2), second, false));
}

function bothOf(one: Quantity | undefined, other: Quantity | undefined): Quantity | undefined {
  if (!one || !other) return undefined;
  const both = { ...one, ...other };
  return Object.keys(one).length + Object.keys(other).length === 2 && both.atLeast !== undefined && both.atMost !== undefined
    ? both
    : undefined;
}

function kindOf(phrase: string): Kind | undefined {
  return kindPatterns.find(([, pattern]) => pattern.test(phrase.trim()))?.[0];
}

function quantityOf(kind: Kind | undefined, count: number, isDenied: boolean): Quantity | undefined {
  if (Number.isNaN(count)) return undefined;
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
  return { atLeast: count, atMost: count };
}

/** A tenth on either side, which is how editors read "about". */
export function roughly(count: number): { atLeast: number; atMost: number } {
  return { atLeast: Math.ceil(count * 0.9), atMost: Math.floor(count * 1.1) };
}
