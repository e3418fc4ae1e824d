import type { Conflict } from "@/lib/constraints/conflicts/conflicts-among";
import type { Span } from "@/lib/constraints/span";
import { type ConstraintState, constraintState, standingLabels } from "@/lib/review/constraint-state";
import type { ConstraintLabel, JudgeVerdict } from "@/lib/schema/constraint-verdict";
import type { ReviewAnswer, ReviewConstraint, ReviewItem } from "@/lib/schema/review";
import type { CheckedUse, CodeFinding } from "./check-answer";

/** One constraint with everything that is known of it and the answer that is shown. */
export interface ConstraintView {
  constraint: ReviewConstraint;
  /** true where this level is the first to use it */
  isNew: boolean;
  /** what code checks: the parameters being typed, else those it is bound with */
  use: CheckedUse | null;
  /** null: nothing for code to check, or a long answer is being looked at */
  code: CodeFinding | null;
  judge: JudgeVerdict[];
  labels: ConstraintLabel[];
  state: ConstraintState;
  /** why no answer can meet it together with others */
  conflicts: string[];
}

/** What code checks of a constraint; null where nothing is bound. */
export function boundUse({ bindingState, verifierId, params }: ReviewConstraint): CheckedUse | null {
  return bindingState === "bound" && verifierId !== null ? { verifierId, params } : null;
}

/** Why constraints of a list exclude each other, by the place of each. */
export function conflictsByPlace(conflicts: readonly Conflict[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { places, because } of conflicts) for (const place of places) found.set(place, [...(found.get(place) ?? []), because]);
  return found;
}

export interface Heard {
  item: ReviewItem;
  answer: ReviewAnswer | null;
  uses: readonly (CheckedUse | null)[];
  /** in the order of `uses` */
  codes: readonly (CodeFinding | null)[];
  /** why constraints exclude each other, by place */
  conflicts: ReadonlyMap<number, string[]>;
}

export function constraintViews({ item, answer, uses, codes, conflicts }: Heard): ConstraintView[] {
  const below = item.ladder.filter(({ level }) => level < item.level).at(-1)?.constraintIds ?? [];
  return item.constraints.map((constraint, place) => {
    const isAbout = (said: { constraintId: string; answerId: string }) =>
      said.constraintId === constraint.id && said.answerId === answer?.id;
    const code = codes[place] ?? null;
    const judge = item.judgeVerdicts.filter(isAbout);
    const labels = standingLabels(item.labels.filter(isAbout));
    const use = uses[place] ?? null;
    const told = code && code.because === undefined ? code : null;
    const state = constraintState({
      ...{ bindingState: use ? "bound" : constraint.bindingState, code: told, judge, labels },
      isInConflict: conflicts.has(place),
    });
    const isNew = item.level > 1 && !below.includes(constraint.id);
    return { constraint, isNew, use, code, judge, labels, state, conflicts: conflicts.get(place) ?? [] };
  });
}

/** The places of an answer that a constraint's verdicts rest on: code's, else what the judges quoted. */
export function evidenceIn(answer: string, { code, judge }: Pick<ConstraintView, "code" | "judge">): readonly Span[] {
  if (code && code.because === undefined) return code.spans;
  return judge.flatMap(({ quote }) => {
    const start = quote ? answer.indexOf(quote) : -1;
    return quote && start !== -1 ? [{ start, end: start + quote.length }] : [];
  });
}
