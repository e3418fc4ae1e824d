import type { ReviewAction } from "@/lib/review/keymap";
import type { Session } from "@/lib/review/session";

const needItem: readonly ReviewAction[] = [
  "accept",
  "edit",
  "revise",
  "reject",
  "skip",
  "override",
  "answer",
  "addConstraint",
  "discuss",
  "next",
];

/** What cannot be done now, whatever kind of item is judged; `ofItem` names what this one does not allow, null is no item. */
export function blockedActions(session: Session, ofItem: readonly ReviewAction[] | null): ReadonlySet<ReviewAction> {
  const { done, undone, at } = session;
  const blocked = new Set<ReviewAction>(ofItem ?? needItem);
  if (done.length === 0) blocked.add("undo");
  if (undone.length === 0) blocked.add("redo");
  if (at === 0) blocked.add("back");
  return blocked;
}
