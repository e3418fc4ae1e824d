import { entrance } from "@/lib/db/entrance";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";

/** The project a request names, and its context with what the person is in it; whether that is enough is not said here. */
export async function enterProject(ctx: Context, idOrSlug: string): Promise<{ id: string; entering: Context }> {
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const found = await entrance(sqlOf(ctx.pool), idOrSlug, userId);
  if (!found) throw new AppError("not_found", `project ${idOrSlug} not found`);
  const { id, role } = found;
  return { id, entering: role === null ? ctx : { ...ctx, entered: { projectId: id, role } } };
}
