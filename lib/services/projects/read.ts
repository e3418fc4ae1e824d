import type { ProjectDetail } from "@/lib/schema/project";
import { authorise, type Context } from "@/lib/services/context";
import { resolveProject } from "./resolve";

/** One project as the actor sees it, by id or slug. */
export async function readProject(ctx: Context, idOrSlug: string): Promise<ProjectDetail> {
  const project = await resolveProject(ctx, idOrSlug);
  const role = await authorise(ctx, project.id, "project.read");
  return { ...project, role, createdAt: project.createdAt.toISOString() };
}
