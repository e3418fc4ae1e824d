import { verifierById } from "../index";
import { isFrame } from "./frame";
import { constraintWords } from "./normal";
import { ownSentence } from "./own-sentence";
import { type Reading, read } from "./reading";
import { type Bound, matchesOf, type Rule } from "./rule";
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
  const own = ownSentence(text);
  if (own) return { state: "bound", ...own };
  const words = constraintWords(text);
  const reading = read(words);
  for (const rule of rules) {
    const bound = boundWhole(rule, reading);
    if (bound) return { state: "bound", ...bound };
  }
  const because = topicReason(words);
  return because === null ? { state: "judged" } : { state: "topic", because };
}

function boundWhole(rule: Rule, reading: Reading): Bound | undefined {
  const more = new Set(rule.frame);
  const text = rule.isCoded ? reading.coded : reading.text;
  const found = matchesOf(rule, reading).find(({ start, end }) => isFrame(text.slice(0, start), more) && isFrame(text.slice(end), more));
  return found && usable(rule.bind(found.match));
}

/** The first of these whose verifier is known and takes the parameters. */
export function usable(candidates: readonly Bound[]): Bound | undefined {
  return candidates.find(({ verifierId, params }) => {
    const verifier = verifierById(verifierId);
    return verifier !== undefined && verifier.unsupported === undefined && verifier.params.safeParse(params).success;
  });
}
