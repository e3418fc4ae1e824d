import { expect } from "vitest";
import { type ByteSource, bytesInMemory } from "@/lib/intake/byte-source";
import type { BadRow, RawRow } from "@/lib/intake/format";
import { readRows } from "@/lib/intake/read-rows";

export const bytes = (text: string) => new TextEncoder().encode(text);

/** The same bytes in pieces of a few, so that every row is cut somewhere. */
function inPieces(content: Uint8Array, size = 3): ByteSource {
  return {
    ...bytesInMemory(content),
    async *stream() {
      for (let at = 0; at < content.byteLength; at += size) yield content.subarray(at, at + size);
    },
  };
}

async function collected(rows: AsyncIterable<RawRow | BadRow>): Promise<(RawRow | BadRow)[]> {
  const all: (RawRow | BadRow)[] = [];
  for await (const one of rows) all.push(one);
  return all;
}

/** All rows of a file; the same come when it arrives three bytes at a time. */
export async function read(formatId: string, content: string | Uint8Array): Promise<(RawRow | BadRow)[]> {
  const raw = typeof content === "string" ? bytes(content) : content;
  const whole = await collected(readRows(formatId, bytesInMemory(raw)));
  if (raw.byteLength < 10_000) expect(await collected(readRows(formatId, inPieces(raw)))).toEqual(whole);
  return whole;
}

export const row = (line: number, columns: Record<string, unknown>): RawRow => ({ kind: "row", line, columns });
export const bad = (line: number, reason: string | RegExp) => ({
  kind: "bad",
  line,
  reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
  excerpt: expect.any(String),
});
