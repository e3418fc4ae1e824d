import { holdsOneOf, neededWords } from "../text/needed-words";
import type { Quantity } from "./quantity";
import { boundedMarks, quantityAt, quantityMarks, type Reading } from "./reading";

/** What a rule makes of the words it understood: a verifier and parameters for it. */
export interface Bound {
  verifierId: string;
  params: unknown;
}

export type Groups = Record<string, string | undefined>;

/** What a rule found: its groups, the words before it, and the quantity that a group of marks stands for. */
export interface Match {
  groups: Groups;
  before: string;
  quantity(name: string): Quantity | undefined;
}

/**
 * One way of writing a constraint. `core` is all that carries meaning; what stands around it must be words that add
 * nothing ("your answer must contain", "in your response"), or the rule does not apply.
 */
export interface Rule {
  core: RegExp;
  /** a text that holds none of these words is not looked at */
  needs: readonly string[] | null;
  /** the core asks for quantities, and is to be looked for in coded text */
  isCoded: boolean;
  /** the best first: the first one the registry holds, and whose parameters fit, is taken; none where the words are not certain */
  bind(match: Match): readonly Bound[];
  /** further words that add nothing around this core */
  frame?: readonly string[];
  /** only as a constraint of its own: in running text the words are too common to be a demand */
  isOnlyWhole?: boolean;
}

/** A rule from the source of a pattern, in which a blank stands for any white space and {q} for a quantity named "q". */
export function rule(source: string, bind: Rule["bind"] | Bound, more: Pick<Rule, "frame" | "isOnlyWhole"> = {}): Rule {
  const filled = source
    .replace("{q3}", `(?<q3>${boundedMarks})`)
    .replace(/\{(q\d?)\}/g, `(?<$1>${quantityMarks})`)
    .replaceAll(" ?", "\\s*")
    .replaceAll(" ", "\\s+");
  const core = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${filled})(?![\\p{L}\\p{N}_])`, "giu");
  return {
    core,
    needs: neededWords(filled),
    isCoded: /\{q\}/.test(source),
    bind: typeof bind === "function" ? bind : () => [bind],
    ...more,
  };
}

export function to(verifierId: string, params: unknown = {}): Bound {
  return { verifierId, params };
}

/** The words of `named` groups: what stands in quotation marks, without them. */
export const quoted = (name: string): string =>
  `(?:"(?<${name}>[^"\\n]{1,200})"|“(?<${name}B>[^”\\n]{1,200})”|'(?<${name}C>[^'\\n]{1,80})'(?!\\w)|‘(?<${name}D>[^’\\n]{1,80})’|\`(?<${name}E>[^\`\\n]{1,80})\`)`;

/** What `quoted(name)` found; the same words where it found any, trimmed of nothing. */
export function quotedIn(groups: Groups, name: string): string | undefined {
  return groups[name] ?? groups[`${name}B`] ?? groups[`${name}C`] ?? groups[`${name}D`] ?? groups[`${name}E`];
}

/** Every place where a rule applies to a text, as far as its core goes. */
export function matchesOf(rule: Rule, reading: Reading): { start: number; end: number; match: Match }[] {
  if (rule.isCoded && reading.quantities.length === 0) return [];
  const text = rule.isCoded ? reading.coded : reading.text;
  if (!holdsOneOf(rule.needs, text)) return [];
  return [...text.matchAll(rule.core)].map((found) => {
    const groups = found.groups ?? {};
    const match = { groups, before: text.slice(0, found.index), quantity: (name: string) => quantityAt(reading, groups[name]) };
    return { start: found.index, end: found.index + found[0].length, match };
  });
}
