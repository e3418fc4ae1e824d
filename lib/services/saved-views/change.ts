import { changeView, removeView, type StoredView, viewById, viewNamed } from "@/lib/db/saved-views";
import { AppError } from "@/lib/errors";
import type { SavedView, SavedViewChange } from "@/lib/schema/saved-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context, type Db } from "@/lib/services/context";
import { nameTaken } from "./save";
import { canChange, canSee, type ViewReader, viewOf } from "./view-of";

interface Named {
  projectId: string;
  id: string;
}

/** Renames a view, shares it or not, or has it hold another selection. */
export async function changeSavedView(ctx: Context, input: SavedViewChange & Named): Promise<SavedView> {
  const { projectId, id, ...change } = input;
  const reader = await readerOf(ctx, projectId);
  if (change.isShared) await authorise(ctx, projectId, "views.share");
  return ctx.db.$transaction(async (tx) => {
    const view = await changeable(tx, { projectId, id }, reader);
    const { userId, name, isShared } = view;
    const other = change.name === undefined ? null : await viewNamed(tx, { projectId, userId, name: change.name });
    if (other && other.id !== id) throw nameTaken(other.name);
    const changed = await changeView(tx, id, change, ctx.now());
    const [before, after] = [
      { name, isShared },
      { name: changed.name, isShared: changed.isShared },
    ];
    await noteAudit(ctx, tx, { projectId, action: "view.change", subject: `view ${id}`, before, after });
    return viewOf(changed, reader);
  });
}

/** Takes a view away; what it showed stays as it is. */
export async function removeSavedView(ctx: Context, { projectId, id }: Named): Promise<{ id: string }> {
  const reader = await readerOf(ctx, projectId);
  return ctx.db.$transaction(async (tx) => {
    const { name, isShared } = await changeable(tx, { projectId, id }, reader);
    await removeView(tx, id);
    await noteAudit(ctx, tx, { projectId, action: "view.remove", subject: `view ${id}`, before: { name, isShared } });
    return { id };
  });
}

async function readerOf(ctx: Context, projectId: string): Promise<ViewReader> {
  return { role: await authorise(ctx, projectId, "instructions.read"), userId: actorUserId(ctx.actor) };
}

async function changeable(tx: Db, { projectId, id }: Named, reader: ViewReader): Promise<StoredView> {
  const view = await viewById(tx, projectId, id);
  if (!view || !canSee(view, reader)) throw new AppError("not_found", `view ${id} not found`);
  if (!canChange(view, reader)) throw new AppError("forbidden", `only ${view.user.name} or a lead may change this view`);
  return view;
}
