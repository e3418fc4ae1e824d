import { endImport, importById, type StoredImport } from "@/lib/db/seed-imports";
import { AppError } from "@/lib/errors";
import { type ByteSource, UnreadableFile } from "@/lib/intake/byte-source";
import { ColumnMapping, ImportCounts, type ImportReport, SeedRules } from "@/lib/schema/seed-import";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { toImportRow } from "./import-row";
import { type ImportProgress, runImport } from "./run-import";

export interface Execution {
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** what an aborted signal means: a person's wish ("cancel", the usual), or that another worker goes on ("leave") */
  onAbort?: "cancel" | "leave";
}

/** Brings a started import to its end, from wherever it stands. A file that turns out unreadable ends it as failed. */
export async function executeImport(ctx: Context, stored: StoredImport, source: ByteSource, execution: Execution): Promise<ImportReport> {
  const began = performance.now();
  try {
    const ended = await runImport(ctx, {
      target: { ...stored, importId: stored.id },
      formatId: stored.fileFormat,
      mapping: ColumnMapping.parse(stored.mapping),
      rules: SeedRules.parse(stored.rules),
      resumeAfter: ImportCounts.parse(stored.counts).lastLine,
      source,
      ...execution,
    });
    if (ended === "stopped" && execution.onAbort === "leave" && execution.signal?.aborted) {
      throw new AppError("unavailable", `import ${stored.id} was left for another worker`);
    }
    await finish(ctx, stored, ended === "done" ? "done" : "cancelled", null);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await finish(ctx, stored, "failed", error.message);
    throw new AppError("invalid_input", error.message);
  }
  return reportOf(ctx, stored, (performance.now() - began) / 1000);
}

/** Ends an import that cannot go on; what it brought in stays, and repeating it adds only the rest. */
export async function failImport(ctx: Context, stored: StoredImport, error: unknown): Promise<void> {
  await finish(ctx, stored, "failed", error instanceof Error ? error.message : String(error));
}

async function finish(ctx: Context, stored: StoredImport, status: "done" | "cancelled" | "failed", reason: string | null): Promise<void> {
  await ctx.db.$transaction(async (db) => {
    const end = { status, statusReason: reason, finishedAt: ctx.now(), isComplete: status === "done" };
    if (!(await endImport(db, stored.id, end))) return;
    const after = await importById(db, stored.projectId, stored.id);
    await noteAudit(ctx, db, {
      projectId: stored.projectId,
      action: `seeds.import_${status}`,
      subject: `seed import ${stored.id}`,
      after: { fileName: stored.fileName, counts: ImportCounts.parse(after?.counts ?? {}) },
    });
  });
}

async function reportOf(ctx: Context, stored: StoredImport, seconds: number): Promise<ImportReport> {
  const ended = await importById(ctx.db, stored.projectId, stored.id);
  if (ended === null) throw new AppError("not_found", `import ${stored.id} not found`);
  const row = toImportRow(ended);
  const read = row.counts.read - ImportCounts.parse(stored.counts).read;
  return { ...row, seconds, rowsPerSecond: seconds > 0 ? Math.round(read / seconds) : 0 };
}
