import { randomUUID } from "node:crypto";
import path from "node:path";
import { insertImport } from "@/lib/db/seed-imports";
import { type ByteSource, bytesInMemory } from "@/lib/intake/byte-source";
import type { ColumnMapping, ImportReport, SeedRules } from "@/lib/schema/seed-import";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { type Execution, executeImport, failImport } from "./execute-import";
import { fileSource, hashOf } from "./file-source";
import { prepareImport } from "./prepare-import";

export type SeedOrigin = { path: string; fileName?: string | undefined } | { content: string; fileName: string };

export type ImportSeeds = SeedOrigin &
  Execution & {
    projectId: string;
    mapping?: Partial<ColumnMapping> | undefined;
    rules?: SeedRules | undefined;
    licence?: string | undefined;
    source?: string | undefined;
  };

/** Brings in a file of this machine, or a text, here and now: the command line's way, and the demo's. */
export async function importSeeds(ctx: Context, input: ImportSeeds): Promise<ImportReport> {
  await authorise(ctx, input.projectId, "seeds.manage");
  const { fileName, bytes } = await openOrigin(input);
  const rules = input.rules ?? {};
  const { sample, mapping } = await prepareImport(fileName, bytes, { mapping: input.mapping, rules });
  const stored = await insertImport(ctx.db, {
    id: randomUUID(),
    projectId: input.projectId,
    fileName,
    fileFormat: sample.formatId,
    fileHash: await hashOf(bytes),
    mapping,
    rules,
    licence: input.licence ?? "",
    source: input.source ?? "",
    bytesTotal: bytes.byteLength,
    uploadId: null,
    createdById: actorUserId(ctx.actor),
  });
  try {
    return await executeImport(ctx, stored, bytes, { onProgress: input.onProgress, signal: input.signal });
  } catch (error) {
    await failImport(ctx, stored, error);
    throw error;
  }
}

async function openOrigin(origin: SeedOrigin): Promise<{ fileName: string; bytes: ByteSource }> {
  if ("content" in origin) return { fileName: origin.fileName, bytes: bytesInMemory(new TextEncoder().encode(origin.content)) };
  return { fileName: origin.fileName ?? path.basename(origin.path), bytes: await fileSource(origin.path) };
}
