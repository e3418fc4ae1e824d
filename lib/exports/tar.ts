const block = 512;

export interface TarEntry {
  name: string;
  bytes: number;
  chunks: AsyncIterable<Uint8Array>;
}

/** A POSIX (ustar) archive of files whose sizes are known beforehand; the same entries give the same bytes. */
export async function* tar(entries: readonly TarEntry[]): AsyncIterable<Uint8Array> {
  for (const { name, bytes, chunks } of entries) {
    yield header(name, bytes);
    let written = 0;
    for await (const chunk of chunks) {
      written += chunk.byteLength;
      yield chunk;
    }
    if (written !== bytes) throw new Error(`${name} has ${written} bytes where ${bytes} were announced`);
    if (bytes % block > 0) yield new Uint8Array(block - (bytes % block));
  }
  yield new Uint8Array(2 * block);
}

/** How long the whole archive is. */
export function tarLength(entries: readonly Pick<TarEntry, "bytes">[]): number {
  return entries.reduce((sum, { bytes }) => sum + block + Math.ceil(bytes / block) * block, 2 * block);
}

function header(name: string, bytes: number): Uint8Array {
  const head = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for an archive`);
  head.write(name, 0);
  head.write("0000644\0", 100);
  head.write("0000000\0", 108);
  head.write("0000000\0", 116);
  head.write(sizeField(bytes), 124, "latin1");
  head.write("00000000000\0", 136);
  head.write("        ", 148);
  head.write("0", 156);
  head.write("ustar\x0000", 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}

/** Eleven octal digits reach 8 GiB; beyond, GNU's base-256 form. */
function sizeField(bytes: number): string {
  if (bytes < 8 ** 11) return `${bytes.toString(8).padStart(11, "0")}\0`;
  const wide = Buffer.alloc(12);
  wide[0] = 0x80;
  wide.writeBigUInt64BE(BigInt(bytes), 4);
  return wide.toString("latin1");
}
