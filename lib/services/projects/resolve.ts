import { findProject } from "@/lib/db/projects";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";

/** The project a path or an option names, by id or slug. Says nothing about who may enter it. */
export async function resolveProject(ctx: Context, idOrSlug: string) {
  const project = await findProject(ctx.db, idOrSlug);
  if (!project) throw new AppError("not_found", `project ${idOrSlug} not found`);
  return project;
}
