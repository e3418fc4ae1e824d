import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type ByteSource, UnreadableFile } from "@/lib/intake/byte-source";

/** The file's own bytes, unpacked on the way where it is gzipped. `byteLength` stays the size of what is read. */
export async function unpacked(source: ByteSource): Promise<ByteSource> {
  const [first, second] = await source.slice(0, 2);
  if (first !== 0x1f || second !== 0x8b) return source;
  return {
    byteLength: source.byteLength,
    stream: () => gunzipped(source),
    slice: async (start, end) => {
      if (start !== 0) throw new UnreadableFile("a Parquet file inside a .gz cannot be read: unpack it first");
      return headOf(gunzipped(source), end);
    },
  };
}

/** The first bytes of a source, at most so many. */
export async function headOf(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    parts.push(piece);
    length += piece.byteLength;
    if (length >= most) break;
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, most));
}

async function* gunzipped(source: ByteSource): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(source.stream());
  const gunzip = createGunzip();
  packed.on("error", (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip);
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      throw new UnreadableFile(`the .gz file is damaged (${error.message}): pack it again`);
    }
    throw error;
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** Tells how far the source was last read. */
export function counted(source: ByteSource): { source: ByteSource; bytesRead(): number } {
  let read = 0;
  return {
    bytesRead: () => Math.min(read, source.byteLength),
    source: {
      byteLength: source.byteLength,
      async *stream() {
        read = 0;
        for await (const piece of source.stream()) {
          read += piece.byteLength;
          yield piece;
        }
      },
      slice(start, end) {
        read = Math.max(read, end);
        return source.slice(start, end);
      },
    },
  };
}
