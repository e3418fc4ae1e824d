import type { StatusKind } from "@/components/ui/status-shape";
import type { ConstraintState } from "@/lib/review/constraint-state";
import type { BindingSource, Fulfilment } from "@/lib/schema/constraint-verdict";
import type { AnswerKind } from "@/lib/schema/review";
import type { ConstraintView } from "./constraint-view";

export const stateShape = {
  met: "accept",
  broken: "reject",
  judged: "judged",
  unknown: "unknown",
  conflict: "conflict",
} as const satisfies Record<ConstraintState, StatusKind>;

export const stateWord = {
  met: "met",
  broken: "broken",
  judged: "judged",
  unknown: "not judged",
  conflict: "in conflict",
} as const satisfies Record<ConstraintState, string>;

export const fulfilmentShape = { yes: "accept", partly: "revise", no: "reject" } as const satisfies Record<Fulfilment, StatusKind>;

export const answerWord = {
  answer: "Answer",
  internal_feedback: "Internal",
  weaker: "Weaker",
  revised: "Revised",
} as const satisfies Record<AnswerKind, string>;

export const sourceWord = {
  catalogue: "from the catalogue",
  rules: "by rules",
  model: "proposed by a model",
  person: "by a person",
} as const satisfies Record<BindingSource, string>;

/** What code found, or why there is nothing of it, in a few words. */
export function evidenceSentence({ constraint, use, code }: Pick<ConstraintView, "constraint" | "use" | "code">): string {
  if (code?.because !== undefined) return `code says nothing: ${code.because}`;
  if (code) return code.strict || !code.loose ? code.evidence : `${code.evidence} (met loosely)`;
  if (use) return "being counted…";
  if (constraint.bindingState === "topic") return "a topic: nobody can tell";
  return constraint.bindingState === "unbound" ? "not bound yet" : "for a person or a judge";
}
