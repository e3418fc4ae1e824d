import type { TextPart } from "./text-difference";
import { textDifference } from "./text-difference";

export interface ChainStep {
  instructionId: string;
  level: number;
  text: string;
  constraintIds: readonly string[];
}

export interface StepDifference {
  instructionId: string;
  level: number;
  /** constraints this level has and the one before had not */
  added: string[];
  /** constraints the level before had and this one lost: a chain must not lose any */
  lost: string[];
  /** this level's text, with what the level before did not say marked; removed words are left out */
  text: TextPart[];
  /** true where a level between this and the one before is missing */
  isAfterHole: boolean;
}

/**
 * What each level of a chain adds over the one before, and what it loses.
 *
 * @param steps the levels of one query and track, in any order
 * @returns one difference a step, levels ascending; the first adds all it has, and its text is unmarked
 */
export function chainDifferences(steps: readonly ChainStep[]): StepDifference[] {
  const sorted = [...steps].sort((a, b) => a.level - b.level);
  return sorted.map((step, index) => differenceFrom(sorted[index - 1], step));
}

function differenceFrom(before: ChainStep | undefined, step: ChainStep): StepDifference {
  const { instructionId, level } = step;
  if (!before) {
    const text: TextPart[] = [{ kind: "same", text: step.text }];
    return { instructionId, level, added: [...step.constraintIds], lost: [], text, isAfterHole: level > 1 };
  }
  return {
    instructionId,
    level,
    added: step.constraintIds.filter((id) => !before.constraintIds.includes(id)),
    lost: before.constraintIds.filter((id) => !step.constraintIds.includes(id)),
    text: textDifference(before.text, step.text).filter((part) => part.kind !== "removed"),
    isAfterHole: level > before.level + 1,
  };
}

export type CellState = "present" | "new" | "lost" | "absent";

/**
 * The ladder's cell for one constraint at one level: new where it first appears or comes back,
 * lost at every level from which it is missing after it was there.
 *
 * @param steps levels ascending
 */
export function cellStates(constraintId: string, steps: readonly ChainStep[]): CellState[] {
  let wasSeen = false;
  return steps.map((step, index) => {
    const isHere = step.constraintIds.includes(constraintId);
    const wasBefore = steps[index - 1]?.constraintIds.includes(constraintId) ?? false;
    wasSeen ||= isHere;
    if (isHere) return wasBefore ? "present" : "new";
    return wasSeen ? "lost" : "absent";
  });
}
