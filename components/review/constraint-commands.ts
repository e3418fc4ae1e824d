import type { Done } from "@/lib/review/session";
import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { Sending } from "@/lib/schema/outbox";
import type { ReviewConstraint, ReviewItem } from "@/lib/schema/review";

export interface AddedConstraint {
  /** made here where absent */
  id?: string;
  category: string;
  text: string;
  /** a kind chosen from the registry; where absent, rules look for one in the words */
  binding?: { verifierId: string; params: unknown };
}

interface ConstraintCommandParts {
  withItem(command: (item: ReviewItem) => void): void;
  /** shows it, tells the server, and remembers how to take it back */
  act(sending: Sending, what: Done): void;
}

/** What a person can do to the constraints of the item in front. */
export function constraintCommands({ withItem, act }: ConstraintCommandParts) {
  const withConstraint = (constraintId: string, command: (constraint: ReviewConstraint, item: ReviewItem) => void) =>
    withItem((item) => {
      const constraint = item.constraints.find(({ id }) => id === constraintId);
      if (constraint) command(constraint, item);
    });
  return {
    editConstraint: (constraintId: string, text: string) =>
      withConstraint(constraintId, ({ text: before }, { id, version }) => {
        if (before === text) return;
        act(
          { kind: "constraint_text", constraintId, input: { version, text } },
          { kind: "constraint_text", instructionId: id, constraintId, before },
        );
      }),
    addConstraint: ({ id: constraintId = crypto.randomUUID(), ...added }: AddedConstraint) =>
      withItem(({ id, version }) => {
        act(
          { kind: "constraint_added", input: { id: constraintId, version, ...added } },
          { kind: "constraint_added", instructionId: id, constraintId },
        );
      }),
    removeConstraint: (constraintId: string) =>
      withConstraint(constraintId, ({ category, text }, { id, version }) => {
        act(
          { kind: "constraint_removed", constraintId, input: { version } },
          { kind: "constraint_removed", instructionId: id, constraintId, category, text },
        );
      }),
    bindConstraint: (constraintId: string, binding: ConstraintBinding, text: string | null) =>
      withConstraint(constraintId, (constraint, { id, version }) => {
        const words = text === constraint.text ? null : text;
        const textBefore = words === null ? null : constraint.text;
        act(
          { kind: "constraint_bound", constraintId, input: { version, binding, text: words } },
          { kind: "constraint_bound", instructionId: id, constraintId, before: bindingOf(constraint), textBefore },
        );
      }),
    label: (constraintId: string, answerId: string, fulfilment: Fulfilment | null) =>
      withConstraint(constraintId, (_, { id, labels }) => {
        const own = labels.find((label) => label.isMine && label.constraintId === constraintId && label.answerId === answerId);
        const before = own?.fulfilment ?? null;
        if (before === fulfilment) return;
        act(
          { kind: "label", constraintId, input: { idempotencyKey: crypto.randomUUID(), answerId, fulfilment } },
          { kind: "label", instructionId: id, constraintId, answerId, before },
        );
      }),
  };
}

function bindingOf({ bindingState, verifierId, params }: ReviewConstraint): ConstraintBinding {
  if (bindingState !== "bound") return { state: bindingState };
  return verifierId === null ? { state: "unbound" } : { state: "bound", verifierId, params };
}
