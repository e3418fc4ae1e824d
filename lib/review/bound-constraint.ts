import type { Sending } from "@/lib/schema/outbox";
import type { ReviewConstraint } from "@/lib/schema/review";

/** A constraint after a person bound it; any other one as it is. New words keep the first ones beside them. */
export function boundConstraint(
  constraint: ReviewConstraint,
  { constraintId, input }: Pick<Extract<Sending, { kind: "constraint_bound" }>, "constraintId" | "input">,
): ReviewConstraint {
  if (constraint.id !== constraintId) return constraint;
  const { binding } = input;
  const bound = binding.state === "bound" ? { verifierId: binding.verifierId, params: binding.params } : { verifierId: null, params: null };
  const words = input.text === null ? {} : { text: input.text, originalText: constraint.originalText ?? constraint.text };
  return { ...constraint, ...words, ...bound, bindingState: binding.state, bindingSource: "person" };
}
