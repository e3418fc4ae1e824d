import type { ConstraintItem } from "./stage";

/** A constraint under the name the model knows it by. Database ids never reach a prompt: the same text must make the same request. */
export interface LabelledConstraint {
  label: string;
  constraint: ConstraintItem;
}

/** c1, c2, … in the order given. */
export function labelConstraints(constraints: readonly ConstraintItem[]): LabelledConstraint[] {
  return constraints.map((constraint, index) => ({ label: `c${index + 1}`, constraint }));
}

/** One line per constraint: `c1 [Category] text`. */
export function listConstraints(labelled: readonly LabelledConstraint[]): string {
  return labelled.map(({ label, constraint }) => `${label} [${constraint.category}] ${constraint.text}`).join("\n");
}

/** What keeps a list of labels from naming each of these constraints exactly once; null when nothing does. */
export function coverageProblem(given: readonly string[], labelled: readonly LabelledConstraint[]): string | null {
  const labels = labelled.map(({ label }) => label);
  const unknown = given.filter((label) => !labels.includes(label));
  const missing = labels.filter((label) => !given.includes(label));
  const twice = [...new Set(given.filter((label, index) => given.indexOf(label) !== index))];
  const problems = [
    ...(unknown.length > 0 ? [`there is no constraint ${unknown.join(", ")}`] : []),
    ...(missing.length > 0 ? [`nothing is said of ${missing.join(", ")}`] : []),
    ...(twice.length > 0 ? [`${twice.join(", ")} is there more than once`] : []),
  ];
  return problems.length > 0 ? problems.join("; ") : null;
}
