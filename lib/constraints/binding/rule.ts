/** What a rule makes of the words it understood: a verifier and parameters for it. */
export interface Bound {
  verifierId: string;
  params: unknown;
}

export type Groups = Record<string, string | undefined>;

/**
 * One way of writing a constraint. `core` is all that carries meaning; what stands around it must be words that add
 * nothing ("your answer must contain", "in your response"), or the rule does not apply.
 */
export interface Rule {
  core: RegExp;
  /** the best first: the first one the registry holds, and whose parameters fit, is taken; none where the words are not certain */
  bind(groups: Groups, before: string): readonly Bound[];
  /** further words that add nothing around this core */
  frame?: readonly string[];
  /** only as a constraint of its own: in running text the words are too common to be a demand */
  isOnlyWhole?: boolean;
}

/** A rule from the source of a pattern, in which a blank stands for any white space. */
export function rule(source: string, bind: Rule["bind"] | Bound, more: Pick<Rule, "frame" | "isOnlyWhole"> = {}): Rule {
  const core = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+")})(?![\\p{L}\\p{N}_])`, "giu");
  return { core, bind: typeof bind === "function" ? bind : () => [bind], ...more };
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
