export interface FileOut {
  name: string;
  mime: string;
  bytes: number;
  sha256: string | null;
  chunks: AsyncIterable<Uint8Array>;
}

/** A file as a streamed download: made as fast as it is taken, and given up when the other side goes away. */
export function fileResponse({ name, mime, bytes, sha256, chunks }: FileOut): Response {
  const headers = new Headers({
    "content-type": mime,
    "content-length": String(bytes),
    "content-disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
  });
  if (sha256) headers.set("etag", `"${sha256}"`);
  return new Response(streamOf(chunks), { headers });
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
