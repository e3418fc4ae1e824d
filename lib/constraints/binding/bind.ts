/** A constraint in words, and how its keeping can be told. */
export type Binding =
  /** code can tell, with this verifier and these parameters */
  | { state: "bound"; verifierId: string; params: unknown }
  /** a person or a judge has to tell */
  | { state: "judged" }
  /** nobody can: it names a subject and demands nothing of the answer */
  | { state: "topic"; because: string };

/**
 * Binds a constraint written in words to a verifier by rules.
 *
 * @param text one constraint, as a person or a model wrote it: "no more than 10 words", "ends with P.S."
 * @returns what is certain from the words alone; "judged" where rules do not suffice
 */
export function bindByRules(_text: string): Binding {
  return { state: "judged" };
}
