import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";
import { listRuns } from "@/lib/services/runs/list";
import { projectIdOfRun } from "@/lib/services/runs/project-of";
import { resolveRun } from "@/lib/services/runs/resolve";
import { findProject } from "./find-project";
import { UsageError } from "./outcome";

export interface RunName {
  project?: string | undefined;
  /** id, or number together with a project; the project's newest where absent */
  run?: string | undefined;
}

export interface FoundRun {
  projectId: string;
  id: string;
}

/** The run a person names. */
export async function findRun(ctx: Context, { project, run }: RunName): Promise<FoundRun> {
  if (project === undefined) {
    if (run === undefined) throw new UsageError("name a run (--run) or a project (--project)");
    if (/^\d+$/.test(run)) throw new UsageError("a run named by its number needs --project");
    return { projectId: await projectIdOfRun(ctx, run), id: run };
  }
  const { id: projectId, slug } = await findProject(ctx, project);
  if (run !== undefined) return { projectId, id: await resolveRun(ctx, projectId, run) };
  const [newest] = (await listRuns(ctx, { projectId, limit: 1 })).rows;
  if (!newest) throw new AppError("not_found", `the project ${slug} has no runs yet: start one with "larch run start --project ${slug}"`);
  return { projectId, id: newest.id };
}
