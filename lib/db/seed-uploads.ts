import type pg from "pg";
import { AppError } from "@/lib/errors";
import type { Db } from "./client";

export const uploadChunkBytes = 1024 * 1024;

export interface StoredUpload {
  id: string;
  projectId: string;
  fileName: string;
  bytes: number;
  /** empty until the last byte is in */
  fileHash: string;
}

export async function insertUpload(
  db: Db,
  upload: { id: string; projectId: string; fileName: string; createdById: string | null },
): Promise<void> {
  await db.seedUpload.create({ data: { ...upload, bytes: 0, fileHash: "" }, select: { id: true } });
}

export async function insertUploadChunk(pool: pg.Pool, uploadId: string, position: number, content: Uint8Array): Promise<void> {
  await pool.query(`insert into "SeedUploadChunk" ("uploadId", "position", "content") values ($1, $2, $3)`, [
    uploadId,
    position,
    Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  ]);
}

export async function completeUpload(db: Db, id: string, end: { bytes: number; fileHash: string }): Promise<void> {
  await db.seedUpload.update({ where: { id }, data: end, select: { id: true } });
}

export async function uploadById(db: Db, projectId: string, id: string): Promise<StoredUpload | null> {
  const select = { id: true, projectId: true, fileName: true, bytes: true, fileHash: true } as const;
  const found = await db.seedUpload.findFirst({ where: { id, projectId }, select });
  return found && { ...found, bytes: Number(found.bytes) };
}

export async function deleteUpload(db: Db, projectId: string, id: string): Promise<void> {
  await db.seedUpload.deleteMany({ where: { id, projectId } });
}

/** Uploads nobody imported since then. */
export async function deleteStaleUploads(db: Db, projectId: string, before: Date): Promise<void> {
  await db.seedUpload.deleteMany({ where: { projectId, createdAt: { lt: before }, imports: { none: { status: "running" } } } });
}

/** The upload's bytes from start (inclusive) to end (exclusive), one stored chunk at a time. */
export async function* uploadBytes(pool: pg.Pool, uploadId: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const last = Math.ceil(end / uploadChunkBytes);
  for (let position = Math.floor(start / uploadChunkBytes); position < last; position += 1) {
    const { rows } = await pool.query<{ content: Buffer }>(
      `select "content" from "SeedUploadChunk" where "uploadId" = $1 and "position" = $2`,
      [uploadId, position],
    );
    const content = rows[0]?.content;
    if (!content) throw new AppError("not_found", `upload ${uploadId} is no longer there: upload the file again`);
    const first = position * uploadChunkBytes;
    yield content.subarray(Math.max(0, start - first), Math.min(content.byteLength, end - first));
  }
}
