import { type Binding, bindByRules } from "@/lib/constraints/binding/bind";
import { conflictsAmong } from "@/lib/constraints/conflicts/conflicts-among";
import { twoInOne } from "@/lib/constraints/lint/two-in-one";
import { remembered } from "@/lib/constraints/text/remembered";
import type { RubricQuestion } from "@/lib/schema/study";

/** What code can tell of a constraint; nobody is asked these. */
export const codeQuestions = ["checkable", "conflict_free", "atomic"] as const satisfies readonly RubricQuestion[];
export type CodeQuestion = (typeof codeQuestions)[number];

export interface CodeAnswer {
  /** of the constraint in the list that was given */
  place: number;
  question: CodeQuestion;
  answer: boolean;
}

/**
 * What code says of the constraints of one list.
 *
 * - checkable: rules bind its words to a verifier
 * - conflict_free: an answer can keep it together with the others, as far as code can tell; only of those that rules bind
 * - atomic: the lint finds no second demand in it
 *
 * @param texts the list, in its order
 * @returns up to three answers for each constraint, in the list's order
 */
export function rubricByCode(texts: readonly string[]): CodeAnswer[] {
  return answersTo(JSON.stringify(texts));
}

/** A study's texts never change, and every look at its report asks about all of them. */
const answersTo = remembered((json) => {
  const texts: string[] = JSON.parse(json);
  return answersOf(texts);
}, 4_000);
const bind = remembered(bindByRules, 4_000);

function answersOf(texts: readonly string[]): CodeAnswer[] {
  const bindings = texts.map(bind);
  const torn = conflictingPlaces(bindings);
  return texts.flatMap((text, place): CodeAnswer[] => {
    const isBound = bindings[place]?.state === "bound";
    return [
      { place, question: "checkable", answer: isBound },
      ...(isBound ? [{ place, question: "conflict_free" as const, answer: !torn.has(place) }] : []),
      { place, question: "atomic", answer: isBound || !holdsTwo(text) },
    ];
  });
}

function conflictingPlaces(bindings: readonly Binding[]): Set<number> {
  const bound = bindings.flatMap((binding, place) =>
    binding.state === "bound" ? [{ place, verifierId: binding.verifierId, params: binding.params }] : [],
  );
  return new Set(conflictsAmong(bound).flatMap(({ places }) => places.flatMap((index) => bound[index]?.place ?? [])));
}

function holdsTwo(text: string): boolean {
  const constraint = { id: "", category: "", text, verifierId: null, params: null };
  const alone = { id: "", text, level: null, constraints: [constraint], answer: null, internalFeedback: null };
  return twoInOne.look(alone).length > 0;
}
