import type { BindingState, ConstraintLabel, JudgeVerdict } from "@/lib/schema/constraint-verdict";

/** How a constraint stands with the answer that is shown. */
export type ConstraintState = "met" | "broken" | "judged" | "unknown" | "conflict";

export interface ConstraintHearing {
  bindingState: BindingState;
  /** what code found; null where code cannot tell, or has not looked yet */
  code: { strict: boolean } | null;
  /** what judges said of this answer; void ones say nothing */
  judge: readonly Pick<JudgeVerdict, "fulfilment">[];
  labels: readonly Pick<ConstraintLabel, "fulfilment">[];
  /** no answer can meet it together with others of the list */
  isInConflict: boolean;
}

/** The state to show: a conflict before anything an answer can do, then code's word, then that somebody judged it. */
export function constraintState({ bindingState, code, judge, labels, isInConflict }: ConstraintHearing): ConstraintState {
  if (isInConflict) return "conflict";
  if (bindingState === "bound" && code) return code.strict ? "met" : "broken";
  const isJudged = labels.length > 0 || judge.some(({ fulfilment }) => fulfilment !== null);
  return isJudged ? "judged" : "unknown";
}

const words = {
  met: "met",
  broken: "broken",
  judged: "judged",
  conflict: "in conflict",
  unknown: "open",
} as const satisfies Record<ConstraintState, string>;

/** "5 met, 1 broken": the counts of a list, those of nothing left out. Empty for no constraints. */
export function stateCounts(states: readonly ConstraintState[]): string {
  const order: ConstraintState[] = ["met", "broken", "conflict", "judged", "unknown"];
  const counts = order.map((state) => [states.filter((each) => each === state).length, words[state]] as const);
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}

/**
 * The labels that stand: of each person the latest.
 *
 * @param labels of one constraint and answer, in any order
 * @returns one label a person, oldest first
 */
export function standingLabels<Label extends Pick<ConstraintLabel, "by" | "isMine" | "createdAt">>(labels: readonly Label[]): Label[] {
  const latest = new Map<string, Label>();
  const inOrder = [...labels].sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  for (const label of inOrder) latest.set(label.isMine ? "" : label.by, label);
  return [...latest.values()].sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}
