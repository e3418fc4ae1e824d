import { findUser } from "@/lib/db/users";
import type { SessionView } from "@/lib/schema/project";
import type { Context } from "@/lib/services/context";
import { listProjects } from "@/lib/services/projects/list";

/** Who the actor is and which projects they may enter. */
export async function readSession(ctx: Context): Promise<SessionView> {
  const { actor } = ctx;
  const user = actor.kind === "user" ? await findUser(ctx.db, actor.userId) : null;
  const apiKey = actor.kind === "api_key" ? { id: actor.keyId, projectId: actor.projectId, role: actor.role } : null;
  return { user, apiKey, projects: await listProjects(ctx) };
}
