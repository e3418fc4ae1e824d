import { verifierById } from "../index";
import { isFrame } from "./frame";
import { constraintWords } from "./normal";
import type { Bound, Rule } from "./rule";
import { rules } from "./rules";
import { topicReason } from "./topic";

/** A constraint in words, and how its keeping can be told. */
export type Binding =
  /** code can tell, with this verifier and these parameters */
  | { state: "bound"; verifierId: string; params: unknown }
  /** a person or a judge has to tell */
  | { state: "judged" }
  /** nobody can: it names a subject and demands nothing of the answer */
  | { state: "topic"; because: string };

/** Longer texts are no single constraint. */
const longest = 500;

/**
 * Binds a constraint written in words to a verifier by rules.
 *
 * @param text one constraint, as a person or a model wrote it: "no more than 10 words", "ends with P.S."
 * @returns what is certain from the words alone; "judged" where rules do not suffice
 */
export function bindByRules(text: string): Binding {
  if (text.length > longest) return { state: "judged" };
  const words = constraintWords(text);
  for (const rule of rules) {
    const bound = boundWhole(rule, words);
    if (bound) return { state: "bound", ...bound };
  }
  const because = topicReason(words);
  return because === null ? { state: "judged" } : { state: "topic", because };
}

function boundWhole(rule: Rule, words: string): Bound | undefined {
  const more = new Set(rule.frame);
  for (const match of words.matchAll(rule.core)) {
    const before = words.slice(0, match.index);
    const after = words.slice(match.index + match[0].length);
    if (isFrame(before, more) && isFrame(after, more)) return usable(rule.bind(match.groups ?? {}, before));
  }
  return undefined;
}

/** The first of these whose verifier is known and takes the parameters. */
export function usable(candidates: readonly Bound[]): Bound | undefined {
  return candidates.find(({ verifierId, params }) => {
    const verifier = verifierById(verifierId);
    return verifier !== undefined && verifier.unsupported === undefined && verifier.params.safeParse(params).success;
  });
}
