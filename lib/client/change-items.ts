import type { QueryClient } from "@tanstack/react-query";
import { changedItem, isShown, withRung } from "@/lib/review/changed-item";
import type { Sending } from "@/lib/schema/outbox";
import type { ReviewItem } from "@/lib/schema/review";
import { afterPaint } from "./after-paint";
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
  const put = (id: string, change: (known: ReviewItem) => ReviewItem) =>
    client.setQueryData(reviewItem(project, id).queryKey, (known) => known && change(known));
  put(item.id, () => withRung(changed, changed));
  if (isShared) {
    for (const other of heldItems(client, project)) {
      if (other.query.id !== item.query.id || other.id === item.id) continue;
      const sharesIt = other.constraints.some(({ id }) => id === constraintId);
      put(other.id, (known) => withRung(sharesIt ? changedItem(known, sending, author) : known, changed));
    }
    return;
  }
  // The marks in other levels' ladders can wait until what the person sees next is there.
  afterPaint(() => {
    for (const { instructionId: id } of item.ladder) if (id !== item.id) put(id, (known) => withRung(known, changed));
  });
}
