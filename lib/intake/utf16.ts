type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/**
 * Turns UTF-16 into UTF-8 on the way; leaves everything else as it is.
 *
 * @param pieces a file's bytes from the start
 * @returns the same text as UTF-8 bytes; an unpaired surrogate becomes U+FFFD
 */
export async function* asUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    if (isFirst && piece.byteLength > 0) {
      const encoding = encodingOf(piece);
      decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
      isFirst = false;
    }
    yield decoder ? encoder.encode(decoder.decode(piece, { stream: true })) : piece;
  }
  const rest = decoder?.decode() ?? "";
  if (rest !== "") yield encoder.encode(rest);
}

/**
 * The encoding of a text file, told by its byte order mark, or by which of its bytes are zero.
 *
 * @param head the first bytes; the first 4,096 are looked at
 * @returns "utf-8" wherever it is not plainly UTF-16
 */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const sample = head.subarray(0, 4096);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"] += 1;
  });
  const plainly = sample.byteLength * 0.3;
  if (zeros.odd > plainly && zeros.even === 0) return "utf-16le";
  if (zeros.even > plainly && zeros.odd === 0) return "utf-16be";
  return "utf-8";
}
