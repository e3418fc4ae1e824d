import type { LintInstruction } from "@/lib/constraints/lint/subject";
import type { ReviewItem } from "@/lib/schema/review";

/** An item as the checks see it: its answer and its internal feedback, whichever answer is shown beside it. */
export function lintSubject({ id, text, level, constraints, answers }: ReviewItem): LintInstruction {
  const answer = answers.find(({ kind }) => kind === "answer")?.text ?? null;
  const internalFeedback = answers.find(({ kind }) => kind === "internal_feedback")?.text ?? null;
  return {
    ...{ id, text, level, answer, internalFeedback },
    constraints: constraints.map((each) => ({
      ...{ id: each.id, category: each.category, text: each.text, params: each.params },
      verifierId: each.bindingState === "bound" ? each.verifierId : null,
    })),
  };
}
