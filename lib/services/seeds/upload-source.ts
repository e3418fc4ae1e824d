import type pg from "pg";
import { type StoredUpload, uploadBytes } from "@/lib/db/seed-uploads";
import type { ByteSource } from "@/lib/intake/byte-source";

/** An uploaded file, read where it lies: in the database. */
export function uploadSource(pool: pg.Pool, upload: StoredUpload): ByteSource {
  return {
    byteLength: upload.bytes,
    stream: () => uploadBytes(pool, upload.id, 0, upload.bytes),
    async slice(start, end) {
      const parts: Uint8Array[] = [];
      for await (const part of uploadBytes(pool, upload.id, start, Math.min(end, upload.bytes))) parts.push(part);
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}
