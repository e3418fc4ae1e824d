import type pg from "pg";
import type { Database, Db } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { roleIn } from "@/lib/db/memberships";
import { AppError } from "@/lib/errors";
import { isAllowed, type Permission, type Role } from "@/lib/schema/role";

/** Who acts. `system` is the command line and the worker on this machine. */
export type Actor =
  | { kind: "user"; userId: string; name: string; isInstanceOwner: boolean }
  | { kind: "api_key"; keyId: string; userId: string; projectId: string; role: Role }
  | { kind: "system"; name: string };

/** Who asks a public route without having signed in: a member of nothing. */
export const nobody: Actor = { kind: "user", userId: "", name: "nobody", isInstanceOwner: false };

export interface Context {
  actor: Actor;
  db: PrismaClient;
  /** for COPY and set-based writes that Prisma cannot do */
  pool: pg.Pool;
  now(): Date;
  /** the project a request was let into, and as what: asked once for all that one request does */
  entered?: { projectId: string; role: Role };
}

export function contextOf(database: Database, actor: Actor): Context {
  return { actor, db: database.prisma, pool: database.pool, now: () => new Date() };
}

/** The context of something this machine does by itself: the worker, the command line, the launcher. */
export function systemContextOf(database: Database, name: string): Context {
  return contextOf(database, { kind: "system", name });
}

/** The actor's role in a project; null where it has none. */
export async function actorRole(ctx: Context, projectId: string): Promise<Role | null> {
  const { actor } = ctx;
  if (actor.kind === "system") return "owner";
  if (actor.kind === "api_key") return actor.projectId === projectId ? actor.role : null;
  return ctx.entered?.projectId === projectId ? ctx.entered.role : roleIn(ctx.db, projectId, actor.userId);
}

/** The guard every service starts with. Someone without any role is told the project is not there. */
export async function authorise(ctx: Context, projectId: string, permission: Permission): Promise<Role> {
  const role = await actorRole(ctx, projectId);
  if (role === null) throw new AppError("not_found", `project ${projectId} not found`);
  if (!isAllowed(role, permission)) throw new AppError("forbidden", `${permission} is not allowed to the role ${role}`);
  return role;
}

/** The user a change is signed with; null for the system. */
export function actorUserId(actor: Actor): string | null {
  return actor.kind === "system" ? null : actor.userId;
}

export type { Db };
