import type { OwnPartEdit } from "@/lib/schema/part";
import type { Done } from "./session";

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

/** A change as the session takes it back: with what was sent then, so that it can be done again. */
export function doneOfPart(edit: OwnPartEdit): Done {
  const { queryId: instructionId, before, after: text } = edit;
  const input = { version: 0, text };
  if (edit.kind === "query_text") return { kind: "query_text", instructionId, before, sending: { kind: "query_text", input } };
  const { constraintId } = edit;
  return { kind: "list_text", instructionId, constraintId, before, sending: { kind: "list_text", constraintId, input } };
}

function placeOf(edit: OwnPartEdit): string {
  return edit.kind === "list_text" ? `constraint ${edit.constraintId}` : `query ${edit.queryId}`;
}
