import type { StoredView } from "@/lib/db/saved-views";
import { isAllowed, type Role } from "@/lib/schema/role";
import { type SavedView, SavedViewSettings } from "@/lib/schema/saved-view";

export interface ViewReader {
  role: Role;
  userId: string | null;
}

/** Its owner may change a view; a shared one also who leads. */
export function canChange(view: Pick<StoredView, "userId" | "isShared">, { role, userId }: ViewReader): boolean {
  return view.userId === userId || (view.isShared && isAllowed(role, "views.manage"));
}

export function canSee(view: Pick<StoredView, "userId" | "isShared">, { userId }: ViewReader): boolean {
  return view.isShared || view.userId === userId;
}

export function viewOf(row: StoredView, reader: ViewReader): SavedView {
  const { id, ordinal, name, isShared, userId, user } = row;
  const settings = SavedViewSettings.parse(row.settings);
  const about = { id, ordinal: ordinal.toString(), name, isShared, settings, by: user.name };
  return { ...about, isMine: userId === reader.userId, canChange: canChange(row, reader) };
}
