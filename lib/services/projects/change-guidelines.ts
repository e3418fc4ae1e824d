import { findProject, updateProject } from "@/lib/db/projects";
import { AppError } from "@/lib/errors";
import { GuidelinesChange, type ProjectDetail } from "@/lib/schema/project";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

/** Rewrites what annotators work by: the guideline for all items, and what a kind needs beside it. Kinds not named keep theirs. */
export async function changeGuidelines(
  ctx: Context,
  { projectId, ...given }: GuidelinesChange & { projectId: string },
): Promise<ProjectDetail> {
  const role = await authorise(ctx, projectId, "review.lead");
  const { guideline, kinds } = GuidelinesChange.parse(given);
  return ctx.db.$transaction(async (tx) => {
    const before = await findProject(tx, projectId);
    if (!before) throw new AppError("not_found", `project ${projectId} not found`);
    const merged = Object.entries({ ...before.kindGuidelines, ...kinds }).filter(([, text]) => text.trim() !== "");
    const changed = { ...(guideline === undefined ? {} : { guideline }), kindGuidelines: Object.fromEntries(merged) };
    await updateProject(tx, projectId, changed);
    const shown = { guideline: before.guideline, kindGuidelines: before.kindGuidelines };
    await noteAudit(ctx, tx, { projectId, action: "project.guidelines", subject: `project ${projectId}`, before: shown, after: changed });
    return { ...before, ...changed, role, createdAt: before.createdAt.toISOString() };
  });
}
