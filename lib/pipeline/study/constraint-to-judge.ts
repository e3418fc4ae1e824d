import type { Level } from "@/lib/schema/instruction";
import type { StudyBody } from "@/lib/schema/study-body";
import type { Effect, UsedConstraint, UseItem } from "../stage";

interface UsePlace {
  /** of the answer that is judged */
  id: string;
  level: number;
  /** of the constraint in the list */
  position: number;
  answer: string;
}

/**
 * One constraint of one level of an arm's instruction, as the judge stage sees it: with everything the levels up to it demand.
 *
 * @returns null where the body has no such level, or the level no such constraint
 */
export function constraintToJudge({ constraints, levels }: StudyBody, { id, level, position, answer }: UsePlace): UseItem | null {
  const own = levels.find((one) => one.level === level);
  if (!own?.constraints.includes(position)) return null;
  const used = own.constraints.flatMap((place): UsedConstraint[] => {
    const listed = constraints[place];
    const addedAt: Level = levels.find((one) => one.constraints.includes(place))?.level ?? own.level;
    const free = { track: "general" as const, verifierId: null, bindingState: "judged" as const, useId: null };
    return listed ? [{ id: String(place), ...listed, ...free, addedAt }] : [];
  });
  const constraint = used.find((one) => one.id === String(position));
  if (!constraint) return null;
  const instruction = { key: id, text: own.text, level: own.level, track: "general" as const };
  return { id, key: id, text: constraint.text, use: { constraint, instruction, constraints: used, answer: { id, text: answer } } };
}

/** @returns what the judge stage's effects say; a void verdict is a problem the judge can mend */
export function verdictMade(effects: readonly Effect[]) {
  const verdict = effects.find((effect) => effect.kind === "record_judge_verdict");
  if (!verdict) return { fulfilment: null, problem: "The judge gave no verdict." };
  const { fulfilment, voidBecause, explanation } = verdict;
  if (fulfilment === null) return { fulfilment, problem: voidBecause ?? "The verdict is void." };
  return { fulfilment, problem: null, explanation };
}
