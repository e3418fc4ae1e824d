import { AppError } from "@/lib/errors";
import { authorise, type Context } from "@/lib/services/context";
import { enterProject } from "@/lib/services/projects/enter";
import type { Access } from "./route";

/** Checks one route's access before anything of the request is read; the context knows the project from then on. */
export async function admit(ctx: Context, access: Access, isSignedIn: boolean, project: string | undefined): Promise<Context> {
  if (access === "public") return ctx;
  if (!isSignedIn) throw new AppError("not_signed_in", "sign in first, or send an API key as: authorization: Bearer larch_…");
  if (access === "signed_in") return ctx;
  if (access === "instance_owner") {
    if (!isInstanceOwner(ctx)) throw new AppError("forbidden", "only the owner of this installation may do this");
    return ctx;
  }
  const { id, entering } = await enterProject(ctx, project ?? "");
  const role = await authorise(entering, id, access).catch((error: unknown) => {
    // A stranger is told what they asked for is missing, in the words they asked with: no id leaks.
    if (error instanceof AppError && error.code === "not_found") throw new AppError("not_found", `project ${project} not found`);
    throw error;
  });
  return { ...ctx, entered: { projectId: id, role } };
}

function isInstanceOwner({ actor }: Context): boolean {
  return actor.kind === "system" || (actor.kind === "user" && actor.isInstanceOwner);
}
