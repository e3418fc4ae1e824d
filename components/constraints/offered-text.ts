import { updatedText } from "@/lib/review/updated-text";
import type { ReviewConstraint, ReviewItem } from "@/lib/schema/review";
import type { ConstraintChange } from "@/lib/schema/text-proposal";
import { placeInText } from "./place-in-text";

/** A change of a constraint that the instruction's text does not say yet. */
export type PendingChange =
  | { kind: "added"; constraint: ReviewConstraint }
  | { kind: "removed"; constraint: ReviewConstraint }
  | { kind: "changed"; constraint: ReviewConstraint; after: string };

/** The changes that still hold: what was undone, or changed again, needs no new text. */
export function standingChanges(item: Pick<ReviewItem, "constraints">, changes: readonly PendingChange[]): PendingChange[] {
  return changes.filter((change) => {
    const now = item.constraints.find(({ id }) => id === change.constraint.id);
    if (change.kind === "removed") return now === undefined;
    return now?.text === (change.kind === "added" ? change.constraint.text : change.after);
  });
}

/** The text with every change said, by rules; null where there is nothing to change, or rules cannot tell what. */
export function offeredText(text: string, changes: readonly PendingChange[]): string | null {
  const next = changes.reduce((now, change) => updatedText(now, placed(now, change)) ?? now, text);
  return next === text ? null : next;
}

/** The changes as the model is told them. */
export function toldChanges(changes: readonly PendingChange[]): ConstraintChange[] {
  return changes.map((change) => {
    const { text } = change.constraint;
    return change.kind === "changed" ? { kind: "changed", before: text, after: change.after } : { kind: change.kind, text };
  });
}

function placed(text: string, change: PendingChange): Parameters<typeof updatedText>[1] {
  if (change.kind === "added") return { kind: "added", sentence: change.constraint.text };
  const words = placeInText(text, change.constraint);
  if (change.kind === "removed") return { kind: "removed", words };
  return { kind: "changed", words, before: change.constraint.text, after: change.after };
}
