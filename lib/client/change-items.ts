import type { QueryClient } from "@tanstack/react-query";
import { changedItem, isShown, withRung } from "@/lib/review/changed-item";
import type { Sending } from "@/lib/schema/outbox";
import { heldItems, reviewItem } from "./review";

/** Shows at once what a person did: in the item, in the ladders beside it, and where other levels share a constraint. */
export function changeItems(
  client: QueryClient,
  project: string,
  { instructionId, sending, by }: { instructionId: string; sending: Sending; by: string },
): void {
  const author = { name: by, at: new Date().toISOString() };
  const held = heldItems(client, project);
  const item = held.find(({ id }) => id === instructionId);
  if (!item || isShown(item, sending) !== (sending.kind === "override")) return;
  const changed = changedItem(item, sending, author);
  const isShared = sending.kind === "constraint_text" || sending.kind === "constraint_bound";
  const constraintId = isShared ? sending.constraintId : null;
  for (const other of held) {
    if (other.query.id !== item.query.id) continue;
    const sharesIt = other.id !== item.id && other.constraints.some(({ id }) => id === constraintId);
    const next = other.id === item.id ? changed : sharesIt ? changedItem(other, sending, author) : other;
    client.setQueryData(reviewItem(project, other.id).queryKey, withRung(next, changed));
  }
}
