import type { Db } from "./client";
import type { Prisma } from "./generated/client";

export interface AuditEntry {
  projectId: string | null;
  actorKind: "user" | "api_key" | "system";
  actorId: string | null;
  action: string;
  /** noun and id, for example "run 7f3…" */
  subject: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
}

export async function recordAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.auditEvent.create({ data: entry, select: { id: true } });
}
