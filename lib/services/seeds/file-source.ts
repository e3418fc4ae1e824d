import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { AppError } from "@/lib/errors";
import type { ByteSource } from "@/lib/intake/byte-source";

const pieceBytes = 256 * 1024;

/** A file of this machine. */
export async function fileSource(path: string): Promise<ByteSource> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError("invalid_input", error.code === "ENOENT" ? `${path} does not exist` : `${path} cannot be read: ${error.message}`);
  });
  if (!found.isFile()) throw new AppError("invalid_input", `${path} is no file`);
  return {
    byteLength: found.size,
    stream: () => createReadStream(path, { highWaterMark: pieceBytes }),
    async slice(start, end) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, end - start));
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

/** sha256 of all its bytes, in hex: what tells that a file is the same as one imported before. */
export async function hashOf(source: ByteSource): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of source.stream()) hash.update(piece);
  return hash.digest("hex");
}
