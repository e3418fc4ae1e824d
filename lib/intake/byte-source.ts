/** The bytes of a file, wherever they lie. */
export interface ByteSource {
  byteLength: number;
  /** from the start, in pieces of any size */
  stream(): AsyncIterable<Uint8Array>;
  /** bytes from start (inclusive) to end (exclusive); for formats that read from the back */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** The file as a whole cannot be read (not a row of it): says what is wrong and what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** Bytes that are already in memory, as a source: pasted text, tests. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    byteLength: bytes.byteLength,
    async *stream() {
      yield bytes;
    },
    slice: async (start, end) => bytes.slice(start, end),
  };
}
