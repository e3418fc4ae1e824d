"use client";
import { useDeferredValue, useMemo, useState } from "react";
import type { ReviewAnswer, ReviewItem } from "@/lib/schema/review";
import type { CheckedUse, CodeFinding } from "./check-answer";
import { boundUse, type ConstraintView, conflictsByPlace, constraintViews } from "./constraint-view";
import { useCodeFindings } from "./use-code-findings";
import { useEngine } from "./use-engine";

/** Parameters somebody is typing: they count for the verdicts at once, and are saved with Enter. */
export interface UseDraft {
  constraintId: string;
  use: CheckedUse;
}

/** What a person points at. */
export interface Pointed {
  kind: "constraint" | "finding";
  id: string;
}

export interface ConstraintDesk {
  views: ConstraintView[];
  answer: ReviewAnswer | null;
  chooseAnswer: (id: string) => void;
  setDraft: (draft: UseDraft | null) => void;
  /** has the keyboard */
  focused: Pointed | null;
  focus: (at: Pointed | null) => void;
  /** under the hand */
  hovered: Pointed | null;
  hover: (at: Pointed | null) => void;
}

/** The constraints of an item beside one of its answers, checked as anything changes. */
export function useConstraintDesk(item: ReviewItem): ConstraintDesk {
  const [chosen, chooseAnswer] = useState<string | null>(null);
  const [draft, setDraft] = useState<UseDraft | null>(null);
  const [focused, focus] = useState<Pointed | null>(null);
  const [hovered, hover] = useState<Pointed | null>(null);
  const answer = answerShown(item.answers, chosen);
  const typed = useDeferredValue(draft);
  const uses = useMemo(
    () => item.constraints.map((each) => (typed?.constraintId === each.id ? typed.use : boundUse(each))),
    [item.constraints, typed],
  );
  const asked = useMemo(() => questions(item, answer, uses), [item, answer, uses]);
  const found = useCodeFindings(asked.map(({ question }) => question));
  const codes = uses
    .map((_, place) => found[asked.findIndex((each) => each.place === place)] ?? null)
    .map(item.hidden.code ? blinded : seen);
  const conflicts = useConflicts(item, uses);
  const views = constraintViews({ item, answer, uses, codes, conflicts });
  return { views, answer, chooseAnswer, setDraft, focused, focus, hovered, hover };
}

/** What code found is for later where a person shall judge first, without being led. */
function blinded(code: CodeFinding | null): CodeFinding | null {
  return code && { because: "it is told after your verdict" };
}

function seen(code: CodeFinding | null): CodeFinding | null {
  return code;
}

function useConflicts({ constraints }: ReviewItem, uses: readonly (CheckedUse | null)[]) {
  const list = useMemo(() => constraints.map(({ text }, place) => ({ text, use: uses[place] ?? null })), [constraints, uses]);
  const told = useEngine(useMemo(() => ({ kind: "conflicts" as const, list }), [list]));
  return useMemo(() => conflictsByPlace(told?.reply ?? []), [told?.reply]);
}

function answerShown(answers: readonly ReviewAnswer[], chosen: string | null): ReviewAnswer | null {
  return answers.find(({ id }) => id === chosen) ?? answers.find(({ kind }) => kind === "answer") ?? answers[0] ?? null;
}

function questions(item: ReviewItem, answer: ReviewAnswer | null, uses: readonly (CheckedUse | null)[]) {
  if (!answer) return [];
  return uses.flatMap((use, place) =>
    use ? [{ place, question: { ...use, slot: `${item.constraints[place]?.id} ${answer.id}`, answer: answer.text } }] : [],
  );
}
