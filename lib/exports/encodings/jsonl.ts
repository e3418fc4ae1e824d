import type { Encoding } from "../format";

const chunkLength = 64 * 1024;

/** One JSON object a line, UTF-8, "\n" after each. */
export function jsonl<Row>(): Encoding<Row> {
  return { extension: "jsonl", mime: "application/x-ndjson", encode };
}

async function* encode(rows: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  let text = "";
  for await (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}
