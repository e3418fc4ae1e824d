import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { insertMembership } from "@/lib/db/memberships";
import { insertModelConnections } from "@/lib/db/models";
import { insertProject, slugsStartingWith } from "@/lib/db/projects";
import { instanceOwners } from "@/lib/db/users";
import { AppError } from "@/lib/errors";
import { NewProject } from "@/lib/schema/project";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { rehearsalModels } from "@/lib/services/models/rehearsal-models";
import { ensureBuiltinPrompts } from "@/lib/services/prompts/ensure-builtin";
import { freeSlug } from "./slug";

/**
 * Makes a project that can run at once: its maker as owner, the rehearsal model in every role, version 1 of every
 * prompt. Made by the machine itself, it belongs to the owners of the installation.
 */
export async function createProject(ctx: Context, input: { name: string; isDemo?: boolean }): Promise<{ id: string; slug: string }> {
  mayCreate(ctx);
  const { name } = NewProject.parse({ name: input.name });
  const id = randomUUID();
  return ctx.db.$transaction(async (tx) => {
    const slug = await freeSlugFor(tx, name);
    await insertProject(tx, { id, slug, name, isDemo: input.isDemo ?? false });
    for (const userId of await ownersFor(ctx, tx)) await insertMembership(tx, { projectId: id, userId, role: "owner" });
    await insertModelConnections(tx, rehearsalModels(id));
    await ensureBuiltinPrompts(tx, id);
    await noteAudit(ctx, tx, { projectId: id, action: "project.create", subject: `project ${id}`, after: { name, slug } });
    return { id, slug };
  });
}

function mayCreate({ actor }: Context): void {
  const isOwner = actor.kind === "system" || (actor.kind === "user" && actor.isInstanceOwner);
  if (!isOwner) throw new AppError("forbidden", "only the owner of this installation makes projects");
}

async function freeSlugFor(tx: Db, name: string): Promise<string> {
  // One project at a time gets its address: two of the same name must not both find it free.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('larch project slug'))`;
  return freeSlug(name, (start) => slugsStartingWith(tx, start));
}

async function ownersFor({ actor }: Context, tx: Db): Promise<string[]> {
  if (actor.kind === "user") return [actor.userId];
  return (await instanceOwners(tx)).map((owner) => owner.id);
}
