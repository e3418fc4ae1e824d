import type { Role } from "@/lib/schema/role";
import type { Db } from "./client";

export async function roleIn(db: Db, projectId: string, userId: string): Promise<Role | null> {
  const row = await db.membership.findUnique({ where: { projectId_userId: { projectId, userId } }, select: { role: true } });
  return row?.role ?? null;
}

export async function membersOf(db: Db, projectId: string) {
  return db.membership.findMany({
    where: { projectId },
    select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true, anonymisedAt: true } } },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }],
  });
}

export async function insertMembership(db: Db, row: { projectId: string; userId: string; role: Role }): Promise<void> {
  await db.membership.create({ data: row, select: { userId: true } });
}

export async function updateMembership(db: Db, projectId: string, userId: string, role: Role): Promise<void> {
  await db.membership.update({ where: { projectId_userId: { projectId, userId } }, data: { role }, select: { userId: true } });
}

export async function deleteMembership(db: Db, projectId: string, userId: string): Promise<void> {
  await db.membership.delete({ where: { projectId_userId: { projectId, userId } }, select: { userId: true } });
}

/** Holds the project's owners still while one of them is changed, so that the last two cannot leave at once. */
export async function lockedOwners(db: Db, projectId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ userId: string }[]>`
    select "userId" from "Membership" where "projectId" = ${projectId}::uuid and "role" = 'owner' for update`;
  return rows.map((row) => row.userId);
}

export async function projectIdsOf(db: Db, userId: string): Promise<string[]> {
  const rows = await db.membership.findMany({ where: { userId }, select: { projectId: true } });
  return rows.map((row) => row.projectId);
}
