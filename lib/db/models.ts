import type { ModelRole, StructuredOutput } from "@/lib/schema/model-role";
import type { Db } from "./client";

const columns = {
  id: true,
  role: true,
  baseUrl: true,
  model: true,
  keyHint: true,
  inputUsdPerMtok: true,
  outputUsdPerMtok: true,
  concurrency: true,
  requestsPerMinute: true,
  timeoutMs: true,
  structuredOutput: true,
  isRehearsal: true,
  updatedAt: true,
} as const;

export interface ModelConnectionRow {
  id: string;
  projectId: string;
  role: ModelRole;
  baseUrl: string;
  model: string;
  keyCipher: string | null;
  keyHint: string | null;
  inputUsdPerMtok: number | null;
  outputUsdPerMtok: number | null;
  concurrency: number;
  requestsPerMinute: number | null;
  timeoutMs: number;
  structuredOutput: StructuredOutput;
  isRehearsal: boolean;
}

/** Without the keys. */
export async function modelConnections(db: Db, projectId: string) {
  const rows = await db.modelConnection.findMany({ where: { projectId }, select: columns, orderBy: { role: "asc" } });
  return rows.map((row) => ({
    ...row,
    inputUsdPerMtok: row.inputUsdPerMtok?.toNumber() ?? null,
    outputUsdPerMtok: row.outputUsdPerMtok?.toNumber() ?? null,
  }));
}

/** The encrypted keys, for those who must ask the models. */
export async function keyCiphers(db: Db, projectId: string) {
  return db.modelConnection.findMany({ where: { projectId }, select: { role: true, baseUrl: true, keyCipher: true, keyHint: true } });
}

export async function insertModelConnections(db: Db, rows: ModelConnectionRow[]): Promise<void> {
  await db.modelConnection.createMany({ data: rows });
}

export async function upsertModelConnection(db: Db, { id, ...row }: ModelConnectionRow): Promise<void> {
  const { projectId, role } = row;
  await db.modelConnection.upsert({
    where: { projectId_role: { projectId, role } },
    create: { id, ...row },
    update: row,
    select: { id: true },
  });
}
