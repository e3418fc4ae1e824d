import { randomUUID } from "node:crypto";
import { insertImport } from "@/lib/db/seed-imports";
import { prismaSql } from "@/lib/db/sql";
import { enqueueTask } from "@/lib/jobs/tasks";
import type { ColumnMapping, SeedImportRow, SeedRules } from "@/lib/schema/seed-import";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { toImportRow } from "./import-row";
import { importQueue } from "./jobs";
import { prepareImport } from "./prepare-import";
import { requireUpload } from "./read-upload";
import { uploadSource } from "./upload-source";

export interface StartImport {
  projectId: string;
  uploadId: string;
  mapping: ColumnMapping | null;
  rules: SeedRules;
  licence: string;
  source: string;
}

/** Hands an uploaded file to the workers. The mapping is settled here, so that what was previewed is what is done. */
export async function startImport(ctx: Context, input: StartImport): Promise<SeedImportRow> {
  await authorise(ctx, input.projectId, "seeds.manage");
  const upload = await requireUpload(ctx, input.projectId, input.uploadId);
  const { sample, mapping } = await prepareImport(upload.fileName, uploadSource(ctx.pool, upload), input);
  const made = {
    id: randomUUID(),
    projectId: input.projectId,
    fileName: upload.fileName,
    fileFormat: sample.formatId,
    fileHash: upload.fileHash,
    mapping,
    rules: input.rules,
    licence: input.licence,
    source: input.source,
    bytesTotal: upload.bytes,
    uploadId: upload.id,
    createdById: actorUserId(ctx.actor),
  };
  return ctx.db.$transaction(async (db) => {
    const stored = await insertImport(db, made);
    await enqueueTask(ctx.pool, prismaSql(db), importQueue, { projectId: input.projectId, importId: made.id });
    const after = { fileName: made.fileName, mapping, rules: made.rules, licence: made.licence, source: made.source };
    await noteAudit(ctx, db, { projectId: input.projectId, action: "seeds.import_started", subject: `seed import ${made.id}`, after });
    return toImportRow(stored);
  });
}
