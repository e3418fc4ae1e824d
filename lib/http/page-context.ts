import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import type { ProjectDetail } from "@/lib/schema/project";
import type { Permission, Role } from "@/lib/schema/role";
import { appAuth, appDatabase } from "@/lib/services/app-context";
import { resolveActor } from "@/lib/services/auth/resolve-actor";
import { authorise, type Context, contextOf } from "@/lib/services/context";
import { readProject } from "@/lib/services/projects/read";

export interface PageContext {
  ctx: Context;
  project: ProjectDetail;
  role: Role;
}

/** What every page of a project starts with: signed in, a member, and allowed to see it. */
export async function pageContext(projectSlug: string, permission: Permission): Promise<PageContext> {
  const ctx = await signedInContext();
  const project = await projectOf(ctx, projectSlug);
  try {
    await authorise(ctx, project.id, permission);
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") forbidden();
    throw error;
  }
  return { ctx, project, role: project.role };
}

/** For pages outside a project: sends whoever is not signed in to the sign-in page, and back afterwards. */
export async function signedInContext(): Promise<Context> {
  const ctx = await sessionContext();
  if (ctx) return ctx;
  const path = (await headers()).get("x-larch-path") ?? "/";
  return redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** The signed-in person's context, or null; read once per request, however many parts of a page ask. */
export const sessionContext = cache(async (): Promise<Context | null> => {
  const database = appDatabase();
  const sent = new Headers(await headers());
  // A page is a person's: programs with a key use the API.
  sent.delete("authorization");
  const who = await resolveActor({ db: database.prisma, auth: appAuth(), now: new Date() }, sent);
  return who ? contextOf(database, who.actor) : null;
});

const projectOf = cache(async (ctx: Context, slug: string): Promise<ProjectDetail> => {
  try {
    return await readProject(ctx, slug);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});
