import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { coniferParquet } from "../formats/conifer-parquet";
import { jsonl } from "./jsonl";

async function* every<T>(rows: Iterable<T>) {
  yield* rows;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<{ bytes: Buffer; chunks: number }> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return { bytes: Buffer.concat(parts), chunks: parts.length };
}

const record = (index: number, text: string) => ({
  kind: "single" as const,
  id: `single/${index}`,
  seed: { id: "s", key: "k", text: "", licence: "", source: "", externalId: null },
  query: { id: "q", position: 0, text: "", originalText: null },
  run: { id: "r", number: 1, promptVersions: {} },
  isRehearsal: false,
  isEdited: false,
  instruction: {
    ...{ id: "i", level: 1 as const, track: "general" as const, text: `${text} ${index}`, originalText: null, constraints: [] },
    quality: { reviewState: "accept" as const, verdicts: { accept: 0, revise: 0, reject: 0, skip: 0 }, filter: null, override: null },
  },
  answer: { id: "a", text: `${text}!`, originalText: null, model: "m" },
});

describe("JSONL", () => {
  it("is one object a line, each line ended, in order", async () => {
    const { bytes } = await bytesOf(jsonl().encode(every([{ a: 1 }, { a: "two\nlines" }])));
    expect(bytes.toString()).toBe('{"a":1}\n{"a":"two\\nlines"}\n');
  });

  it("of nothing is nothing", async () => {
    expect((await bytesOf(jsonl().encode(every([])))).bytes.byteLength).toBe(0);
  });
});

describe("Parquet", () => {
  it("reads back as the very rows, in any script, over several row groups", async () => {
    const texts = ["Plain", "Grüße, 日本語, مرحبا, 👩‍👩‍👧", 'quotes "and" \\ backslashes\n\ttabs', ""];
    const records = Array.from({ length: 2500 }, (_, index) => record(index, texts[index % 4] ?? ""));
    const { bytes, chunks } = await bytesOf(coniferParquet.encode(every(records)));
    const file = new Uint8Array(bytes).buffer;
    const metadata = parquetMetadata(file);
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([1000, 1000, 500]);
    expect(chunks).toBeGreaterThan(2);
    expect(await parquetReadObjects({ file })).toEqual(records.map((each) => coniferParquet.rowOf(each)));
  });

  it("names its columns as the Hub expects: prompt, messages as a list of role and content, type", async () => {
    const { bytes } = await bytesOf(coniferParquet.encode(every([record(1, "x")])));
    const { schema } = parquetMetadata(new Uint8Array(bytes).buffer);
    expect(schema.map(({ name }) => name)).toEqual(["root", "prompt", "messages", "list", "element", "role", "content", "type"]);
  });
});
