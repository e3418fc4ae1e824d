import type { OwnPartEdit } from "@/lib/schema/part";

/**
 * The changes that still stand of those a person made: one and its opposite right after it on the same words are both gone.
 *
 * @param edits oldest first
 */
export function standingPartEdits(edits: readonly OwnPartEdit[]): OwnPartEdit[] {
  const standing: OwnPartEdit[] = [];
  for (const edit of edits) {
    const at = standing.findLastIndex((earlier) => placeOf(earlier) === placeOf(edit));
    const last = standing[at];
    if (last && last.before === edit.after && last.after === edit.before) standing.splice(at, 1);
    else standing.push(edit);
  }
  return standing;
}

function placeOf(edit: OwnPartEdit): string {
  return edit.kind === "list_text" ? `constraint ${edit.constraintId}` : `query ${edit.queryId}`;
}
