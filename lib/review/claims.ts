import type { FeedbackFinding } from "@/lib/schema/instruction";

interface Checked {
  constraint: { id: string; text: string };
  /** what code found; without `strict`, why it found nothing */
  code: { strict: boolean } | { because: string } | null;
}

/**
 * Where code finds otherwise than feedback claims of a constraint.
 *
 * @param finding one claim; it names its constraint by id, or (older and imported ones) by its words
 * @param views the constraints with what code found in the answer the claim is about
 * @returns the constraint and what code says of it; null where code agrees, cannot tell, or does not know the constraint
 */
export function refutationOf<View extends Checked>(
  finding: Pick<FeedbackFinding, "constraintId" | "constraint" | "isMet">,
  views: readonly View[],
): { view: View; isMet: boolean } | null {
  const sameWords = ({ constraint }: View) => constraint.text.trim() === finding.constraint.trim();
  const view = views.find(({ constraint }) => constraint.id === finding.constraintId) ?? views.find(sameWords);
  if (!view?.code || !("strict" in view.code)) return null;
  return view.code.strict === finding.isMet ? null : { view, isMet: view.code.strict };
}
