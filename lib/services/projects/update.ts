import { findProject, updateProject } from "@/lib/db/projects";
import { AppError } from "@/lib/errors";
import { ProjectChange, type ProjectDetail, type ProjectSettings } from "@/lib/schema/project";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** Renames a project, rewrites its guideline or its reasons. Its address stays, so that links keep working. */
export async function changeProject(ctx: Context, { projectId, ...given }: ProjectChange & { projectId: string }): Promise<ProjectDetail> {
  const role = await authorise(ctx, projectId, "project.manage");
  const change = ProjectChange.parse(given);
  return ctx.db.$transaction(async (tx) => {
    const before = await findProject(tx, projectId);
    if (!before) throw new AppError("not_found", `project ${projectId} not found`);
    const changed = changedProject(before, change);
    await updateProject(tx, projectId, changed);
    const subject = `project ${projectId}`;
    const { name, guideline, settings } = before;
    await noteAudit(ctx, tx, { projectId, action: "project.change", subject, before: { name, guideline, settings }, after: changed });
    return { ...before, ...changed, role, createdAt: before.createdAt.toISOString() };
  });
}

function changedProject({ settings }: { settings: ProjectSettings }, change: ProjectChange) {
  const { name, guideline, rejectReasons = settings.rejectReasons, skipReasons = settings.skipReasons } = change;
  const hasReasons = change.rejectReasons !== undefined || change.skipReasons !== undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(guideline === undefined ? {} : { guideline }),
    ...(hasReasons ? { settings: { ...settings, rejectReasons, skipReasons } } : {}),
  };
}
