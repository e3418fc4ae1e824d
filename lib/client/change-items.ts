import type { QueryClient } from "@tanstack/react-query";
import { changedItem, isShown, withRung } from "@/lib/review/changed-item";
import type { Sending } from "@/lib/schema/outbox";
import type { ReviewItem } from "@/lib/schema/review";
import { heldItems, reviewItem } from "./review";

/** Shows at once what a person did: in the item, in the ladders beside it, and where other levels share a constraint. */
export function changeItems(
  client: QueryClient,
  project: string,
  { instructionId, sending, by }: { instructionId: string; sending: Sending; by: string },
): void {
  const author = { name: by, at: new Date().toISOString() };
  const item = client.getQueryData(reviewItem(project, instructionId).queryKey);
  if (!item || isShown(item, sending) !== (sending.kind === "override")) return;
  const changed = changedItem(item, sending, author);
  const isShared = sending.kind === "constraint_text" || sending.kind === "constraint_bound";
  const constraintId = isShared ? sending.constraintId : null;
  const beside = isShared ? heldItems(client, project).filter(({ query }) => query.id === item.query.id) : onLadder(client, project, item);
  for (const other of beside) {
    const sharesIt = other.id !== item.id && other.constraints.some(({ id }) => id === constraintId);
    const next = other.id === item.id ? changed : sharesIt ? changedItem(other, sending, author) : other;
    client.setQueryData(reviewItem(project, other.id).queryKey, withRung(next, changed));
  }
}

/** The item and the levels beside it, as far as the browser holds them: asked for by their ids, however many items it holds. */
function onLadder(client: QueryClient, project: string, item: ReviewItem): ReviewItem[] {
  const ids = new Set([item.id, ...item.ladder.map(({ instructionId }) => instructionId)]);
  return [...ids].flatMap((id) => client.getQueryData(reviewItem(project, id).queryKey) ?? []);
}
