import type { Draw } from "./draw";
import { upperFirst } from "./subject";

const negative = /^(?:do not|don't|never|no\b)/i;

/** Says some constraints in one or two natural sentences; none of their numbers, names or quoted words change. */
export function weave(constraints: readonly string[], draw: Draw, isLast: boolean): string {
  const clauses = constraints.map(clauseOf);
  const imperative = clauses.filter((clause) => clause.isImperative).map(({ text }) => text);
  const others = clauses.filter((clause) => !clause.isImperative).map(({ text }) => `${upperFirst(text)}.`);
  return [...(imperative.length > 0 ? [framed(imperative, draw, isLast)] : []), ...others].join(" ");
}

function framed(clauses: readonly string[], draw: Draw, isLast: boolean): string {
  const listed = joined(clauses);
  if (isLast) return `Finally, ${listed}.`;
  const frames = [`${upperFirst(listed)}.`, `Please ${listed}.`, `In your answer, ${listed}.`, `Along the way, ${listed}.`] as const;
  const wishes = [...frames, `I would like you to ${listed}.`, `Be sure to ${listed}.`, `Take care to ${listed}.`] as const;
  const isWishable = clauses.length < 3 && clauses.every((clause) => !negative.test(clause));
  return draw.pick(isWishable ? wishes : frames);
}

function joined(clauses: readonly string[]): string {
  const hasInnerCommas = clauses.some((clause) => /,|\band\b/.test(clause));
  const last = clauses.at(-1) ?? "";
  const first = clauses.slice(0, -1);
  if (first.length === 0) return last;
  if (hasInnerCommas) return `${first.join("; ")}; and ${last}`;
  return first.length === 1 ? `${first[0]} and ${last}` : `${first.join(", ")}, and ${last}`;
}

const imperativeStart =
  /^(?:use|write|keep|end|begin|start|open|close|include|mention|give|address|avoid|leave|limit|present|format|name|explain|compare|assume|say|put|set|suggest|recommend|describe|state|do not|don't|never|add|divide|answer|make|warn|show|tell|point|quote|list|offer|cite|refer|contrast|highlight|mark|separate|wrap|finish|conclude|organi[sz]e|structure|provide|discuss|define|outline|estimate|identify|propose|choose|order|arrange|restrict|treat|set)\b/i;

function clauseOf(constraint: string): { text: string; isImperative: boolean } {
  const text = constraint.trim().replace(/(?<!P\.S)\.$/, "");
  const isImperative = imperativeStart.test(text);
  return { text: isImperative ? text.charAt(0).toLowerCase() + text.slice(1) : text, isImperative };
}
