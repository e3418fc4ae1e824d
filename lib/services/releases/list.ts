import { projectReleases } from "@/lib/db/releases";
import type { PageRequest } from "@/lib/schema/id";
import { authorise, type Context } from "@/lib/services/context";

/** A project's releases, newest first. */
export async function listReleases(ctx: Context, input: { projectId: string } & PageRequest) {
  await authorise(ctx, input.projectId, "releases.read");
  const after = input.after === undefined ? {} : { after: Number(input.after) };
  return projectReleases(ctx.db, input.projectId, { ...after, limit: input.limit });
}
