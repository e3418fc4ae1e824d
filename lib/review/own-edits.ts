import type { OwnEdit } from "@/lib/schema/own-edit";
import type { Done } from "./session";

/**
 * The changes that still stand of those a person made: one and its opposite right after it on the same thing are both gone,
 * for the second took the first back.
 *
 * @param edits oldest first
 */
export function standingEdits(edits: readonly OwnEdit[]): OwnEdit[] {
  const standing: OwnEdit[] = [];
  for (const edit of edits) {
    const at = standing.findLastIndex((earlier) => thingOf(earlier) === thingOf(edit));
    const last = standing[at];
    if (last && isOpposite(last, edit)) standing.splice(at, 1);
    else standing.push(edit);
  }
  return standing;
}

/** A change as the session takes it back: with what was sent then, so that it can be done again. */
export function doneOf(edit: OwnEdit): Done {
  const { instructionId } = edit;
  switch (edit.kind) {
    case "text":
      return { kind: "text", instructionId, before: edit.before, sending: { kind: "text", input: { version: 0, text: edit.after } } };
    case "constraint_text": {
      const { constraintId, before, after } = edit;
      const sending = { kind: "constraint_text", constraintId, input: { version: 0, text: after } } as const;
      return { kind: "constraint_text", instructionId, constraintId, before, sending };
    }
    case "constraint_added": {
      const { constraintId, category, text } = edit;
      const sending = { kind: "constraint_added", input: { id: constraintId, version: 0, category, text } } as const;
      return { kind: "constraint_added", instructionId, constraintId, sending };
    }
    case "constraint_removed": {
      const { constraintId, category, text } = edit;
      const sending = { kind: "constraint_removed", constraintId, input: { version: 0 } } as const;
      return { kind: "constraint_removed", instructionId, constraintId, category, text, sending };
    }
  }
}

function thingOf(edit: OwnEdit): string {
  if (edit.kind === "text") return `text ${edit.instructionId}`;
  return edit.kind === "constraint_text" ? `words ${edit.constraintId}` : `list ${edit.instructionId} ${edit.constraintId}`;
}

function isOpposite(one: OwnEdit, other: OwnEdit): boolean {
  if ("before" in one && "before" in other) return one.before === other.after && one.after === other.before;
  return one.kind !== other.kind;
}
