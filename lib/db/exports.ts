import { randomUUID } from "node:crypto";
import { ExportManifest, type ExportRow } from "@/lib/schema/export";
import type { Db } from "./client";

const rowSelect = { format: true, manifest: true, createdAt: true } as const;

/** A release's finished exports, newest first, one per format. */
export async function releaseExports(db: Db, releaseId: string): Promise<ExportRow[]> {
  const rows = await db.export.findMany({
    where: { releaseId, status: "done" },
    distinct: ["format"],
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: rowSelect,
  });
  return rows.map(toRow);
}

/** The newest finished export of a release in a format; null where there is none. */
export async function newestExport(db: Db, releaseId: string, format: string): Promise<ExportRow | null> {
  const row = await db.export.findFirst({
    where: { releaseId, format, status: "done" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: rowSelect,
  });
  return row && toRow(row);
}

export interface FinishedExport {
  releaseId: string;
  format: string;
  manifest: ExportManifest;
  createdById: string | null;
  at: Date;
}

export async function insertExport(db: Db, { at, ...row }: FinishedExport): Promise<void> {
  await db.export.create({ data: { id: randomUUID(), status: "done", createdAt: at, finishedAt: at, ...row }, select: { id: true } });
}

function toRow({ format, manifest, createdAt }: { format: string; manifest: unknown; createdAt: Date }): ExportRow {
  return { format, manifest: ExportManifest.parse(manifest), createdAt: createdAt.toISOString() };
}
