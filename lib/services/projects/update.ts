import { findProject, updateProject } from "@/lib/db/projects";
import { AppError } from "@/lib/errors";
import { ProjectChange, type ProjectDetail } from "@/lib/schema/project";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** Renames a project or rewrites its guideline. Its address stays, so that links keep working. */
export async function changeProject(ctx: Context, { projectId, ...given }: ProjectChange & { projectId: string }): Promise<ProjectDetail> {
  const role = await authorise(ctx, projectId, "project.manage");
  const change = ProjectChange.parse(given);
  return ctx.db.$transaction(async (tx) => {
    const before = await findProject(tx, projectId);
    if (!before) throw new AppError("not_found", `project ${projectId} not found`);
    await updateProject(tx, projectId, definedOf(change));
    const { name, guideline } = before;
    await noteAudit(ctx, tx, {
      projectId,
      action: "project.change",
      subject: `project ${projectId}`,
      before: { name, guideline },
      after: definedOf(change),
    });
    return { ...before, ...definedOf(change), role, createdAt: before.createdAt.toISOString() };
  });
}

function definedOf({ name, guideline }: ProjectChange) {
  return { ...(name === undefined ? {} : { name }), ...(guideline === undefined ? {} : { guideline }) };
}
