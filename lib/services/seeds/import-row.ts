import type { StoredImport } from "@/lib/db/seed-imports";
import { ColumnMapping, ImportCounts, type SeedImportRow, SeedRules } from "@/lib/schema/seed-import";

/** An import as the API shows it. */
export function toImportRow(stored: StoredImport): SeedImportRow {
  return {
    id: stored.id,
    fileName: stored.fileName,
    fileFormat: stored.fileFormat,
    mapping: ColumnMapping.parse(stored.mapping),
    rules: SeedRules.parse(stored.rules),
    licence: stored.licence,
    source: stored.source,
    status: stored.status,
    statusReason: stored.statusReason,
    bytesTotal: Number(stored.bytesTotal),
    bytesRead: Number(stored.bytesRead),
    counts: ImportCounts.parse(stored.counts),
    cancelAsked: stored.cancelAsked,
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
  };
}
