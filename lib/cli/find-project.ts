import { AppError } from "@/lib/errors";
import type { ProjectSummary } from "@/lib/schema/project";
import type { Context } from "@/lib/services/context";
import { listProjects } from "@/lib/services/projects/list";

/** The project a person names by its id, its slug, or its name where only one has it. */
export async function findProject(ctx: Context, named: string): Promise<ProjectSummary> {
  const projects = await listProjects(ctx);
  const exact = projects.find(({ id, slug }) => id === named.toLowerCase() || slug === named);
  if (exact) return exact;
  const [first, ...others] = projects.filter(({ name }) => name.toLowerCase() === named.trim().toLowerCase());
  if (!first) throw new AppError("not_found", `there is no project ${named}; "larch project list" shows those there are`);
  if (others.length === 0) return first;
  const slugs = [first, ...others].map(({ slug }) => slug).join(", ");
  throw new AppError("conflict", `several projects are called ${named}: name one by its slug (${slugs})`);
}
