import { importById } from "@/lib/db/seed-imports";
import { deleteUpload, uploadById } from "@/lib/db/seed-uploads";
import { isConnectionLoss } from "@/lib/db/sql";
import type { Context } from "@/lib/services/context";
import { executeImport, failImport } from "./execute-import";
import { ImportJob } from "./jobs";
import { uploadSource } from "./upload-source";

/** The worker's part of an import: goes on where the last worker stopped, and clears the upload away at the end. */
export async function workImport(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { projectId, importId } = ImportJob.parse(payload);
  const stored = await importById(ctx.db, projectId, importId);
  if (stored?.status !== "running") return;
  const upload = stored.uploadId === null ? null : await uploadById(ctx.db, projectId, stored.uploadId);
  if (!upload) return failImport(ctx, stored, new Error("the uploaded file is no longer there: upload it again"));
  try {
    await executeImport(ctx, stored, uploadSource(ctx.pool, upload), { signal, onAbort: "leave" });
  } catch (error) {
    // A worker that stops, or a database that is away, hands the job back; anything else would fail again.
    if (signal.aborted || isConnectionLoss(error)) throw error;
    await failImport(ctx, stored, error);
  }
  await deleteUpload(ctx.db, projectId, upload.id);
}
