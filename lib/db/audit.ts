import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { jsonParameter, storable } from "./json-parameter";

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
  const { projectId, actorKind, actorId, action, subject, before, after } = entry;
  await db.$executeRaw`
    insert into "AuditEvent" ("projectId", "actorKind", "actorId", "action", "subject", "before", "after")
    values (${projectId}::uuid, ${actorKind}, ${actorId}, ${action}, ${storable(subject)}, ${jsonOf(before)}::jsonb, ${jsonOf(after)}::jsonb)`;
}

export async function recordAudits(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  await db.auditEvent.createMany({ data: [...entries] });
}

function jsonOf(value: Prisma.InputJsonValue | undefined): string | null {
  return value === undefined ? null : jsonParameter(value);
}

export interface AuditFilter {
  projectId: string;
  noun?: string | undefined;
  actorId?: string | undefined;
  /** id of the last event of the page before */
  before?: bigint | undefined;
  limit: number;
}

/** Newest first. */
export async function auditEvents(db: Db, { projectId, noun, actorId, before, limit }: AuditFilter) {
  return db.auditEvent.findMany({
    where: {
      projectId,
      ...(noun === undefined ? {} : { action: { startsWith: `${noun}.` } }),
      ...(actorId === undefined ? {} : { actorId }),
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: limit,
    select: { id: true, at: true, actorKind: true, actorId: true, action: true, subject: true, before: true, after: true },
  });
}

/** Who did this to it last; null where nobody did. */
export function lastEvent(db: Db, { projectId, subject, action }: { projectId: string; subject: string; action: string }) {
  return db.auditEvent.findFirst({
    where: { projectId, subject, action },
    orderBy: { id: "desc" },
    select: { actorKind: true, actorId: true },
  });
}

/** The nouns that occur in a project's events, for the filter. */
export async function auditNouns(db: Db, projectId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ noun: string }[]>`
    select distinct split_part("action", '.', 1) as noun from "AuditEvent" where "projectId" = ${projectId}::uuid order by noun`;
  return rows.map((row) => row.noun);
}
