import type { ImportStatus } from "@/lib/schema/seed-import";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

const importFields = {
  id: true,
  projectId: true,
  fileName: true,
  fileFormat: true,
  fileHash: true,
  mapping: true,
  rules: true,
  licence: true,
  source: true,
  status: true,
  statusReason: true,
  bytesTotal: true,
  bytesRead: true,
  counts: true,
  cancelAsked: true,
  uploadId: true,
  createdAt: true,
  finishedAt: true,
} as const satisfies Prisma.SeedImportSelect;

export type StoredImport = Prisma.SeedImportGetPayload<{ select: typeof importFields }>;

export interface NewImport {
  id: string;
  projectId: string;
  fileName: string;
  fileFormat: string;
  fileHash: string;
  mapping: Prisma.InputJsonValue;
  rules: Prisma.InputJsonValue;
  licence: string;
  source: string;
  bytesTotal: number;
  uploadId: string | null;
  createdById: string | null;
}

export async function insertImport(db: Db, made: NewImport): Promise<StoredImport> {
  return db.seedImport.create({ data: { ...made, counts: {} }, select: importFields });
}

export async function importById(db: Db, projectId: string, id: string): Promise<StoredImport | null> {
  return db.seedImport.findFirst({ where: { id, projectId }, select: importFields });
}

/** Newest first. */
export async function importsOf(db: Db, projectId: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const before = after === undefined ? {} : { createdAt: { lt: new Date(after) } };
  const rows = await db.seedImport.findMany({
    where: { projectId, ...before },
    orderBy: { createdAt: "desc" },
    take: limit + 1,
    select: importFields,
  });
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.createdAt.toISOString() ?? null) : null };
}

/** Ends an import that runs; false where it had ended already. */
export async function endImport(
  db: Db,
  id: string,
  end: { status: Exclude<ImportStatus, "running">; statusReason: string | null; finishedAt: Date; isComplete: boolean },
): Promise<boolean> {
  const { isComplete, ...written } = end;
  const { count } = await db.seedImport.updateMany({ where: { id, status: "running" }, data: written });
  if (count > 0 && isComplete) await db.$executeRaw`update "SeedImport" set "bytesRead" = "bytesTotal" where "id" = ${id}::uuid`;
  return count > 0;
}

export async function askCancel(db: Db, projectId: string, id: string): Promise<boolean> {
  const { count } = await db.seedImport.updateMany({ where: { id, projectId, status: "running" }, data: { cancelAsked: true } });
  return count > 0;
}

export async function badRowsOf(db: Db, importId: string, { after, limit }: { after?: number | undefined; limit: number }) {
  const rows = await db.seedBadRow.findMany({
    where: { importId, line: { gt: after ?? 0 } },
    orderBy: { line: "asc" },
    take: limit + 1,
    select: { line: true, reason: true, excerpt: true },
  });
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? String(page.at(-1)?.line ?? "") : null };
}

export async function duplicatesOf(db: Db, importId: string, { after, limit }: { after?: number | undefined; limit: number }) {
  const rows = await db.seedDuplicate.findMany({
    where: { importId, line: { gt: after ?? 0 } },
    orderBy: { line: "asc" },
    take: limit + 1,
    select: {
      line: true,
      externalId: true,
      licence: true,
      source: true,
      import: { select: { fileName: true } },
      seed: {
        select: {
          id: true,
          text: true,
          line: true,
          externalId: true,
          licence: true,
          source: true,
          status: true,
          import: { select: { fileName: true } },
        },
      },
    },
  });
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? String(page.at(-1)?.line ?? "") : null };
}
