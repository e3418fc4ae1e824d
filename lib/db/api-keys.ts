import type { Role } from "@/lib/schema/role";
import type { Db } from "./client";

const columns = {
  id: true,
  name: true,
  role: true,
  prefix: true,
  createdAt: true,
  lastUsedAt: true,
  revokedAt: true,
  createdBy: { select: { name: true } },
} as const;

export interface NewApiKeyRow {
  id: string;
  projectId: string;
  name: string;
  role: Role;
  prefix: string;
  hash: string;
  createdById: string;
}

export async function insertApiKey(db: Db, row: NewApiKeyRow) {
  return db.apiKey.create({ data: row, select: columns });
}

export async function apiKeysOf(db: Db, projectId: string) {
  return db.apiKey.findMany({ where: { projectId }, select: columns, orderBy: [{ revokedAt: "desc" }, { createdAt: "desc" }] });
}

/** Marks a live key revoked; false where there is none of that id in the project. */
export async function markRevoked(db: Db, projectId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await db.apiKey.updateMany({ where: { id, projectId, revokedAt: null }, data: { revokedAt: at } });
  return count > 0;
}

export async function findApiKeyByHash(db: Db, hash: string) {
  return db.apiKey.findUnique({
    where: { hash },
    select: { id: true, projectId: true, role: true, createdById: true, lastUsedAt: true, revokedAt: true },
  });
}

export async function touchApiKey(db: Db, id: string, at: Date): Promise<void> {
  await db.apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
}

export async function revokeKeysOf(db: Db, projectId: string, createdById: string, at: Date): Promise<number> {
  const { count } = await db.apiKey.updateMany({ where: { projectId, createdById, revokedAt: null }, data: { revokedAt: at } });
  return count;
}

export async function apiKeyNames(db: Db, projectId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.apiKey.findMany({ where: { projectId, id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
