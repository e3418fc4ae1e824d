import { bothOf, kindOf, laterSource, type Quantity, quantityOf } from "./quantity";
import { type Bound, type Match, type Rule, rule, to } from "./rule";

const limiting = /\b(?:limit(?:ed|ing|s)?|restrict(?:ed)?|cap(?:ped)?|keep|kept|keeping|stay|confine|constrain)\b/i;

/** What may stand after the thing counted: "5 words or fewer", "100 words and at most 200 words". */
export const after = `(?: ?,? ?\\(?(?<after>${laterSource})(?!\\w)\\)?)?(?: ?,? ?(?:and|but|or) {q3}(?: (?:words?|sentences?|characters?|paragraphs?|bullet points|bullets|items|lines|times))?)?`;

/** The quantity that a rule's groups "q", "after" and "q3" give together. "Keep it to 100 words" names only what must not be passed. */
export function quantityOfMatch(match: Match): Quantity | undefined {
  const one = match.quantity("q");
  if (!one) return undefined;
  if (match.groups.q3 !== undefined) return bothOf(one, match.quantity("q3"));
  const count = one.isBare ? one.atMost : undefined;
  if (match.groups.after !== undefined) return count === undefined ? undefined : quantityOf(kindOf(match.groups.after), count);
  return count !== undefined && limiting.test(match.before) ? { atMost: count } : one;
}

/** One rule for a thing that is counted over the whole answer. */
export function counting(unit: string, bind: (quantity: Quantity) => readonly Bound[], frame: readonly string[] = []): Rule {
  return rule(`{q}[\\s-]+(?:${unit})${after}`, counted(bind), { frame });
}

/** A rule's answer to its quantity. */
export function counted(bind: (quantity: Quantity) => readonly Bound[]): Rule["bind"] {
  return (match) => {
    const quantity = quantityOfMatch(match);
    return quantity ? bind(quantity) : [];
  };
}

/** The number where exactly so many are asked for. */
export function exactOf({ atLeast, atMost, isAbout }: Quantity): number | undefined {
  return atLeast !== undefined && atLeast === atMost && !isAbout ? atLeast : undefined;
}

export function exactly(bind: (count: number) => readonly Bound[]): (quantity: Quantity) => readonly Bound[] {
  return (quantity) => {
    const exact = exactOf(quantity);
    return exact === undefined ? [] : bind(exact);
  };
}

/** A kind that takes a lower bound, an upper bound or both; "about" is left to a judge. */
export function ranging(verifierId: string): (quantity: Quantity) => readonly Bound[] {
  return ({ atLeast, atMost, isAbout }) => {
    if (isAbout || (atLeast === undefined && atMost === undefined)) return [];
    return [to(verifierId, { ...(atLeast !== undefined && atLeast > 0 && { atLeast }), ...(atMost !== undefined && { atMost }) })];
  };
}
