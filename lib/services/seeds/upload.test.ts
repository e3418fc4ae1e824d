import { randomUUID } from "node:crypto";
import { parquetWriteBuffer } from "hyparquet-writer";
import { beforeAll, describe, expect, it } from "vitest";
import { type Context, systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { cancelImport, readImport } from "./imports";
import { countSeeds } from "./list";
import { previewImport } from "./preview";
import { startImport } from "./start-import";
import { uploadSeeds } from "./upload";
import { workImport } from "./work-import";

const test = useDatabase();
let ctx: Context;
beforeAll(() => {
  ctx = systemContextOf(test.database, "test");
});

const never = new AbortController().signal;
const settings = { mapping: null, rules: {}, licence: "MIT", source: "test" };

async function project(): Promise<string> {
  const id = randomUUID();
  await test.database.prisma.project.create({ data: { id, slug: id, name: "Seeds" }, select: { id: true } });
  return id;
}

async function* pieces(content: Uint8Array, size = 700_001): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += size) yield content.subarray(at, at + size);
}

async function upload(projectId: string, fileName: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return uploadSeeds(ctx, { projectId, fileName, content: pieces(bytes) });
}

const questions = (count: number) => Array.from({ length: count }, (_, index) => `Why does the number ${index} matter to people here?`);

describe("uploading seeds", () => {
  it("is read by a worker exactly as it was sent, over many chunks", async () => {
    const projectId = await project();
    const content = questions(9000)
      .map((question) => `${question} ${"And why, exactly? ".repeat(20)}`.trim())
      .join("\n");
    const { id, bytes } = await upload(projectId, "many.txt", content);
    expect(bytes).toBe(content.length);
    const rules = { max_length: { isOn: false, values: {} } };
    const started = await startImport(ctx, { projectId, uploadId: id, ...settings, rules });
    expect(started).toMatchObject({ status: "running", bytesTotal: content.length, fileFormat: "txt" });
    await workImport(ctx, { projectId, importId: started.id }, never);
    const done = await readImport(ctx, { projectId, importId: started.id });
    expect(done).toMatchObject({ status: "done", bytesRead: content.length, counts: { read: 9000, kept: 9000 }, licence: "MIT" });
  });

  it("clears the bytes away once the import has ended", async () => {
    const projectId = await project();
    const { id } = await upload(projectId, "a.txt", questions(3).join("\n"));
    const started = await startImport(ctx, { projectId, uploadId: id, ...settings });
    await workImport(ctx, { projectId, importId: started.id }, never);
    expect(await test.database.prisma.seedUpload.count({ where: { projectId } })).toBe(0);
    expect(await test.database.prisma.seedUploadChunk.count({ where: { uploadId: id } })).toBe(0);
  });

  it("refuses an empty file and leaves nothing of it", async () => {
    const projectId = await project();
    await expect(upload(projectId, "none.txt", "")).rejects.toThrow("none.txt is empty");
    expect(await test.database.prisma.seedUpload.count({ where: { projectId } })).toBe(0);
  });

  it("reads Parquet from the database, from the back", async () => {
    const projectId = await project();
    const texts = questions(3000);
    const file = parquetWriteBuffer({ columnData: [{ name: "question", data: texts, type: "STRING" }], rowGroupSize: 1000 });
    const { id } = await upload(projectId, "q.parquet", new Uint8Array(file));
    const started = await startImport(ctx, { projectId, uploadId: id, ...settings });
    await workImport(ctx, { projectId, importId: started.id }, never);
    expect(await readImport(ctx, { projectId, importId: started.id })).toMatchObject({
      status: "done",
      counts: { read: 3000, kept: 3000 },
    });
  });

  it("stops after the batch under way when a person cancels, and keeps what is in", async () => {
    const projectId = await project();
    const { id } = await upload(projectId, "many.txt", questions(12_000).join("\n"));
    const started = await startImport(ctx, { projectId, uploadId: id, ...settings });
    await cancelImport(ctx, { projectId, importId: started.id });
    await workImport(ctx, { projectId, importId: started.id }, never);
    const ended = await readImport(ctx, { projectId, importId: started.id });
    expect(ended.status).toBe("cancelled");
    expect(ended.counts.read).toBeLessThan(12_000);
    expect((await countSeeds(ctx, { projectId })).kept).toBe(ended.counts.kept);
    await expect(cancelImport(ctx, { projectId, importId: started.id })).rejects.toThrow("has ended already");
  });

  it("is handed on by a worker that stops, and goes on where it stood", async () => {
    const projectId = await project();
    const { id } = await upload(projectId, "many.txt", questions(12_000).join("\n"));
    const started = await startImport(ctx, { projectId, uploadId: id, ...settings });
    const stopping = new AbortController();
    const first = workImport(ctx, { projectId, importId: started.id }, stopping.signal);
    setTimeout(() => stopping.abort(), 150);
    await first.catch(() => undefined);
    await workImport(ctx, { projectId, importId: started.id }, never);
    expect(await readImport(ctx, { projectId, importId: started.id })).toMatchObject({
      status: "done",
      counts: { read: 12_000, kept: 12_000, duplicates: 0, alreadyThere: 0 },
    });
  });
});

describe("the preview of an upload", () => {
  const content = [
    "id,text,licence",
    '1,"How do tides follow the moon, and why?",CC0',
    "2,Too short,CC0",
    "3,one,two,three",
    '4,"How do tides follow the moon, and why?",CC0',
  ].join("\n");

  it("shows what would become of each row, and writes nothing", async () => {
    const projectId = await project();
    const { id } = await upload(projectId, "t.csv", content);
    const preview = await previewImport(ctx, { projectId, uploadId: id, mapping: null, rules: {} });
    expect(preview.mapping).toEqual({ text: "text", turns: null, id: "id", licence: "licence", source: null });
    expect(preview.rows.map((row) => [row.line, row.outcome])).toEqual([
      [2, "kept"],
      [3, "removed"],
      [4, "bad"],
      [5, "duplicate"],
    ]);
    expect(preview.counts).toEqual({ kept: 1, removed: { min_words: 1 }, duplicates: 1, bad: 1 });
    expect((await countSeeds(ctx, { projectId })).kept).toBe(0);
  });

  it("follows another mapping and other rules", async () => {
    const projectId = await project();
    const { id } = await upload(projectId, "t.csv", content);
    const mapping = { text: "licence", turns: null, id: null, licence: null, source: null };
    const rules = { min_words: { isOn: false, values: {} }, language: { isOn: false, values: {} } };
    const preview = await previewImport(ctx, { projectId, uploadId: id, mapping, rules });
    expect(preview.counts).toEqual({ kept: 1, removed: {}, duplicates: 2, bad: 1 });
  });

  it("of another project's upload is not there", async () => {
    const { id } = await upload(await project(), "t.csv", content);
    await expect(previewImport(ctx, { projectId: await project(), uploadId: id, mapping: null, rules: {} })).rejects.toThrow("not found");
  });

  it("says in words which threshold is wrong", async () => {
    const projectId = await project();
    const { id } = await upload(projectId, "t.csv", content);
    const rules = { max_length: { isOn: true, values: { characters: "" } } };
    await expect(previewImport(ctx, { projectId, uploadId: id, mapping: null, rules })).rejects.toThrow(/^Length: characters at most: /);
  });
});
