import { projectOfRun } from "@/lib/db/run-project";
import { AppError } from "@/lib/errors";
import { Id } from "@/lib/schema/id";
import { authorise, type Context } from "@/lib/services/context";

/** The project a run belongs to, for callers that were given nothing but its id. */
export async function projectIdOfRun(ctx: Context, runId: string): Promise<string> {
  const projectId = Id.safeParse(runId).success ? await projectOfRun(ctx.db, runId) : null;
  if (projectId === null) throw new AppError("not_found", `run ${runId} not found: give its id, or its number together with a project`);
  await authorise(ctx, projectId, "runs.read");
  return projectId;
}
