import { allProjects, projectsOfUser } from "@/lib/db/projects";
import type { ProjectSummary } from "@/lib/schema/project";
import type { Context } from "@/lib/services/context";

/** The projects the actor may enter, by name. */
export async function listProjects(ctx: Context): Promise<ProjectSummary[]> {
  const { actor } = ctx;
  const rows = actor.kind === "user" ? await projectsOfUser(ctx.db, actor.userId) : await allProjects(ctx.db);
  const open =
    actor.kind === "api_key" ? rows.filter((row) => row.id === actor.projectId).map((row) => ({ ...row, role: actor.role })) : rows;
  return open.map(({ id, slug, name, isDemo, role, createdAt }) => ({ id, slug, name, isDemo, role, createdAt: createdAt.toISOString() }));
}
