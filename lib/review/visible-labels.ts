import type { ConstraintLabel, SignedLabel } from "@/lib/schema/constraint-verdict";
import type { Role } from "@/lib/schema/role";
import { visibleVerdicts } from "./visible-verdicts";

/**
 * The labels a reader may see: an annotator sees others' on a constraint and answer only beside their own.
 *
 * @param labels those that stand, of any constraints and answers
 * @returns the visible ones in the order given, and how many were held back
 */
export function visibleLabels(
  labels: readonly SignedLabel[],
  reader: { role: Role; userId: string | null },
): { visible: ConstraintLabel[]; hidden: number } {
  const standing = labels.map((label) => ({ ...label, isStanding: true }));
  const shown = new Set<string>();
  for (const place of new Set(labels.map(placeOf))) {
    const group = standing.filter((label) => placeOf(label) === place);
    for (const { id } of visibleVerdicts(group, reader).visible) shown.add(id);
  }
  const seen = labels.filter(({ id }) => shown.has(id));
  const visible = seen.map(({ userId, ...label }) => ({ ...label, isMine: userId === reader.userId }));
  return { visible, hidden: labels.length - visible.length };
}

function placeOf({ constraintId, answerId }: SignedLabel): string {
  return `${constraintId} ${answerId}`;
}
