import { findRelease, projectOfRelease } from "@/lib/db/releases";
import { AppError } from "@/lib/errors";
import type { ReleaseDetail } from "@/lib/schema/release";
import { authorise, type Context } from "@/lib/services/context";

/** One release of a project, by id or number. */
export async function readRelease(ctx: Context, input: { projectId: string; release: string }): Promise<ReleaseDetail> {
  await authorise(ctx, input.projectId, "releases.read");
  const release = await findRelease(ctx.db, input.projectId, input.release);
  if (!release) throw new AppError("not_found", `release ${input.release} not found in this project`);
  return release;
}

/** The project that a release named by its id alone belongs to, for callers that were given no project. */
export async function projectIdOfRelease(ctx: Context, releaseId: string): Promise<string> {
  const projectId = await projectOfRelease(ctx.db, releaseId);
  if (projectId === null)
    throw new AppError("not_found", `release ${releaseId} not found: give its id, or its number together with a project`);
  await authorise(ctx, projectId, "releases.read");
  return projectId;
}
