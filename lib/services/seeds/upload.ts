import { createHash, randomUUID } from "node:crypto";
import { completeUpload, deleteStaleUploads, deleteUpload, insertUpload, insertUploadChunk, uploadChunkBytes } from "@/lib/db/seed-uploads";
import { AppError } from "@/lib/errors";
import type { SeedUpload } from "@/lib/schema/seed-import";
import { actorUserId, authorise, type Context } from "@/lib/services/context";

export interface UploadInput {
  projectId: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}

const maxUploadBytes = 4 * 1024 * 1024 * 1024;
const unusedForMs = 24 * 60 * 60 * 1000;

/** Takes a file in as it arrives, never holding more than one chunk of it. */
export async function uploadSeeds(ctx: Context, input: UploadInput): Promise<SeedUpload> {
  const { projectId, fileName } = input;
  await authorise(ctx, projectId, "seeds.manage");
  await deleteStaleUploads(ctx.db, projectId, new Date(ctx.now().getTime() - unusedForMs));
  const id = randomUUID();
  await insertUpload(ctx.db, { id, projectId, fileName, createdById: actorUserId(ctx.actor) });
  try {
    const { bytes, fileHash } = await storeChunks(ctx, id, input.content);
    if (bytes === 0) throw new AppError("invalid_input", `${fileName} is empty`);
    await completeUpload(ctx.db, id, { bytes, fileHash });
    return { id, fileName, bytes };
  } catch (error) {
    await deleteUpload(ctx.db, projectId, id);
    throw error;
  }
}

async function storeChunks(ctx: Context, id: string, content: AsyncIterable<Uint8Array>): Promise<{ bytes: number; fileHash: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  let position = 0;
  for await (const chunk of inChunks(content)) {
    bytes += chunk.byteLength;
    if (bytes > maxUploadBytes) throw new AppError("too_large", "a file may have at most 4 GB: split it, or import it on the command line");
    hash.update(chunk);
    await insertUploadChunk(ctx.pool, id, position, chunk);
    position += 1;
  }
  return { bytes, fileHash: hash.digest("hex") };
}

/** Cuts and joins pieces of any size into chunks of one size. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(uploadChunkBytes);
  let filled = 0;
  for await (const piece of content) {
    for (let at = 0; at < piece.byteLength; ) {
      const part = piece.subarray(at, at + uploadChunkBytes - filled);
      chunk.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled < uploadChunkBytes) continue;
      yield chunk;
      chunk = new Uint8Array(uploadChunkBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
