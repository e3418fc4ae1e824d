import type { Role } from "@/lib/schema/role";
import type { Db } from "./client";

export async function roleIn(db: Db, projectId: string, userId: string): Promise<Role | null> {
  const row = await db.membership.findUnique({ where: { projectId_userId: { projectId, userId } }, select: { role: true } });
  return row?.role ?? null;
}
