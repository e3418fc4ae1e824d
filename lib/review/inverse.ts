import type { Sending } from "@/lib/schema/outbox";
import { opposite } from "./filter-decision";
import { onCurrentVersion } from "./resend";
import type { Done } from "./session";

/**
 * What takes back something a person did.
 *
 * @param now the version the item has now, and a fresh key for a withdrawal
 */
export function inverseOf(done: Done, now: { version: number; idempotencyKey: string }): Sending {
  const { version, idempotencyKey } = now;
  switch (done.kind) {
    case "verdict": {
      const taken = { verdictKey: done.verdictKey, input: { idempotencyKey } };
      return done.partKind ? { kind: "part_withdrawal", partKind: done.partKind, ...taken } : { kind: "withdrawal", ...taken };
    }
    case "text":
      return { kind: "text", input: { version, text: done.before } };
    case "constraint_text":
      return { kind: "constraint_text", constraintId: done.constraintId, input: { version, text: done.before } };
    case "constraint_added":
      return { kind: "constraint_removed", constraintId: done.constraintId, input: { version } };
    case "constraint_removed":
      return { kind: "constraint_added", input: { id: done.constraintId, version, category: done.category, text: done.text } };
    case "constraint_bound":
      return { kind: "constraint_bound", constraintId: done.constraintId, input: { version, binding: done.before, text: done.textBefore } };
    case "label":
      return {
        kind: "label",
        constraintId: done.constraintId,
        input: { idempotencyKey, answerId: done.answerId, fulfilment: done.before },
      };
    case "override":
      return { kind: "override", input: { ...flippedBack(done), id: idempotencyKey } };
    case "query_text":
      return { kind: "query_text", input: { version, text: done.before } };
    case "list_text":
      return { kind: "list_text", constraintId: done.constraintId, input: { version, text: done.before } };
    case "list_added":
      return { kind: "list_dropped", constraintId: done.constraintId, input: { version } };
    case "list_dropped":
      return { kind: "list_added", input: { id: done.constraintId, version, category: done.category, text: done.text } };
  }
}

/** Only where the person's own decision still stands: another's is not taken back unseen. */
function flippedBack({ filterVerdictId, before }: Extract<Done, { kind: "override" }>) {
  return { filterVerdictId, decision: before, reason: "", seen: opposite(before) };
}

/**
 * What does again something a person took back.
 *
 * @param now the version the item has now, and a fresh key where the server tells sendings apart by one
 * @returns null where it was done before this page was opened, and what was sent is not known
 */
export function againOf({ sending }: Done, now: { version: number; idempotencyKey: string }): Sending | null {
  if (!sending) return null;
  const current = onCurrentVersion(sending, now.version);
  if (current.kind === "verdict") return { ...current, input: { ...current.input, idempotencyKey: now.idempotencyKey, spentMs: null } };
  if (current.kind === "override") return { ...current, input: { ...current.input, id: now.idempotencyKey } };
  if (current.kind === "part_verdict")
    return { ...current, input: { ...current.input, idempotencyKey: now.idempotencyKey, spentMs: null } };
  if (current.kind === "label") return { ...current, input: { ...current.input, idempotencyKey: now.idempotencyKey } };
  return current;
}

/** What was done, as it stands after it was done again: a verdict then has the key of its new row. */
export function redoneOf(done: Done, sending: Sending): Done {
  if (done.kind === "verdict" && (sending.kind === "verdict" || sending.kind === "part_verdict"))
    return { ...done, verdictKey: sending.input.idempotencyKey, sending };
  return { ...done, sending };
}

const verdictWords = { accept: "Accepted", revise: "Marked for revision", reject: "Rejected", skip: "Skipped" } as const;

/** What was done, in words, for announcements. */
export function doneSentence(done: Done): string {
  switch (done.kind) {
    case "verdict":
      return `${verdictWords[done.decision]}.`;
    case "text":
      return "Instruction edited.";
    case "constraint_text":
      return "Constraint reworded.";
    case "constraint_added":
      return "Constraint added.";
    case "constraint_removed":
      return "Constraint taken off.";
    case "constraint_bound":
      return "Constraint bound.";
    case "label":
      return "Constraint labelled.";
    case "override":
      return "Filter overridden.";
    case "query_text":
      return "Query edited.";
    case "list_text":
      return "Constraint reworded.";
    case "list_added":
      return "Constraint added to the list.";
    case "list_dropped":
      return "Constraint dropped from the list.";
  }
}
