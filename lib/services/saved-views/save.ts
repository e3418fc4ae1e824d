import { addView, viewById, viewNamed } from "@/lib/db/saved-views";
import { AppError } from "@/lib/errors";
import type { SavedView, SavedViewInput } from "@/lib/schema/saved-view";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { viewOf } from "./view-of";

/** Saves a selection under a name; the same id again saves nothing. */
export async function saveView(ctx: Context, input: SavedViewInput & { projectId: string }): Promise<SavedView> {
  const { projectId, id, name, isShared, settings } = input;
  const role = await authorise(ctx, projectId, "instructions.read");
  if (isShared) await authorise(ctx, projectId, "views.share");
  const userId = judgingUser(ctx);
  return ctx.db.$transaction(async (tx) => {
    const earlier = await viewById(tx, projectId, id);
    if (earlier?.userId === userId) return viewOf(earlier, { role, userId });
    if (earlier) throw new AppError("conflict", `the id ${id} is taken; make a new one`);
    if (await viewNamed(tx, { projectId, userId, name })) throw nameTaken(name);
    const made = await addView(tx, { id, projectId, userId, name, isShared, settings });
    await noteAudit(ctx, tx, { projectId, action: "view.save", subject: `view ${id}`, after: { name, isShared } });
    return viewOf(made, { role, userId });
  });
}

export function nameTaken(name: string): AppError {
  return new AppError("conflict", `there is a view “${name}” already: choose another name, or update that one`);
}
