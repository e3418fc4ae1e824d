import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { addsUp } from "@/lib/intake/counts";
import { type Context, systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { importSeeds } from "./import";
import { listBadRows, listDuplicates } from "./imports";
import { countSeeds, listSeeds } from "./list";

const test = useDatabase();
let ctx: Context;
const folder = mkdtempSync(path.join(os.tmpdir(), "larch-seeds-"));

beforeAll(() => {
  ctx = systemContextOf(test.database, "test");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function project(): Promise<string> {
  const id = randomUUID();
  await test.database.prisma.project.create({ data: { id, slug: id, name: "Seeds" }, select: { id: true } });
  return id;
}

function file(name: string, content: string | Uint8Array): string {
  const where = path.join(folder, `${randomUUID()}-${name}`);
  writeFileSync(where, content);
  return where;
}

const lines = [
  '{"id": 1, "text": "How do glaciers shape the valleys around them?", "source": "field notes"}',
  '{"id": 2, "text": "Hi there"}',
  '{"id": 3, "text": "broken',
  '{"id": 4, "text": "How do glaciers shape the valleys around them?"}',
  '{"id": 5, "text": "Bonjour, pouvez-vous m\'expliquer la photosynthèse des plantes ?"}',
  '{"id": 6, "text": "Why does bread\\nrise when it is\\nbaked in an oven?"}',
  '{"id": 7, "question": "Where is the text?"}',
  '{"id": 8, "text": "zero \\u0000 byte in the middle of this one"}',
  `{"id": 9, "text": "${"Why is this so very long? ".repeat(20)}"}`,
];
const jsonLines = `${lines.join("\n")}\n`;

describe("importing seeds", () => {
  it("counts every row once: kept, removed by a rule, duplicate or bad", async () => {
    const projectId = await project();
    const report = await importSeeds(ctx, { projectId, path: file("a.jsonl", jsonLines), licence: "CC-BY-4.0", source: "a file" });
    expect(report.status).toBe("done");
    expect(report.counts).toEqual({
      read: 9,
      kept: 2,
      removed: { min_words: 1, language: 1, max_length: 1 },
      duplicates: 1,
      bad: 3,
      alreadyThere: 0,
      restored: 0,
      lastLine: 9,
    });
    expect(addsUp(report.counts)).toBe(true);
    expect(await countSeeds(ctx, { projectId })).toEqual({
      kept: 2,
      removed: { min_words: 1, language: 1, max_length: 1 },
      duplicates: 1,
      nearUndecided: 0,
    });
  });

  it("carries id, licence and source, and keeps a text of several lines one seed", async () => {
    const projectId = await project();
    await importSeeds(ctx, { projectId, path: file("a.jsonl", jsonLines), licence: "CC-BY-4.0", source: "a file" });
    const { rows } = await listSeeds(ctx, { projectId, status: "kept", limit: 10 });
    expect(
      rows.map(({ externalId, line, text, licence, source, language }) => [externalId, line, text, licence, source, language]),
    ).toEqual([
      ["1", 1, "How do glaciers shape the valleys around them?", "CC-BY-4.0", "field notes", "en"],
      ["6", 6, "Why does bread\nrise when it is\nbaked in an oven?", "CC-BY-4.0", "a file", "en"],
    ]);
  });

  it("reports each bad row with its line and reason", async () => {
    const projectId = await project();
    const { id } = await importSeeds(ctx, { projectId, path: file("a.jsonl", jsonLines) });
    const { rows } = await listBadRows(ctx, { projectId, importId: id, limit: 10 });
    expect(rows.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "broken JSON: Unterminated string at position 25"],
      [7, 'column "text" is missing: this row has id, question'],
      [8, "contains a NUL character at position 6"],
    ]);
  });

  it("shows a duplicate beside the seed it repeats", async () => {
    const projectId = await project();
    const { id } = await importSeeds(ctx, { projectId, path: file("a.jsonl", jsonLines) });
    const { rows } = await listDuplicates(ctx, { projectId, importId: id, limit: 10 });
    expect(rows).toMatchObject([{ line: 4, externalId: "4", first: { line: 1, text: "How do glaciers shape the valleys around them?" } }]);
  });

  it("adds nothing when the same file is imported again, and says so", async () => {
    const projectId = await project();
    const where = file("a.jsonl", jsonLines);
    await importSeeds(ctx, { projectId, path: where });
    const again = await importSeeds(ctx, { projectId, path: where });
    expect(again.counts).toMatchObject({ read: 9, kept: 0, removed: {}, duplicates: 0, bad: 3, alreadyThere: 6 });
    expect(addsUp(again.counts)).toBe(true);
    expect((await countSeeds(ctx, { projectId })).duplicates).toBe(1);
  });

  it("takes rows back in when the same file is imported under milder rules", async () => {
    const projectId = await project();
    const where = file("a.jsonl", jsonLines);
    await importSeeds(ctx, { projectId, path: where });
    const again = await importSeeds(ctx, { projectId, path: where, rules: { max_length: { isOn: true, values: { characters: 1000 } } } });
    expect(again.counts).toMatchObject({ kept: 0, alreadyThere: 6, restored: 1 });
    expect((await countSeeds(ctx, { projectId })).kept).toBe(3);
  });

  it("counts the text of another file as a duplicate", async () => {
    const projectId = await project();
    await importSeeds(ctx, { projectId, path: file("a.jsonl", jsonLines) });
    const other = await importSeeds(ctx, { projectId, content: "How do glaciers shape the valleys around them?\n", fileName: "b.txt" });
    expect(other.counts).toMatchObject({ read: 1, kept: 0, duplicates: 1 });
  });

  it("goes on after the last settled line when a run was interrupted, and counts nothing twice", async () => {
    const projectId = await project();
    const stop = new AbortController();
    const many = Array.from({ length: 12_000 }, (_, index) => `Why does question number ${index} matter to the people here?`).join("\n");
    const where = file("many.txt", many);
    const first = await importSeeds(ctx, { projectId, path: where, signal: stop.signal, onProgress: () => stop.abort() });
    expect(first.status).toBe("cancelled");
    expect(first.counts.read).toBeLessThan(12_000);
    const second = await importSeeds(ctx, { projectId, path: where });
    expect(second.counts.kept + first.counts.kept).toBe(12_000);
    expect(second.counts.alreadyThere).toBe(first.counts.kept);
  });

  it("reads a gzipped file", async () => {
    const projectId = await project();
    const report = await importSeeds(ctx, { projectId, path: file("a.jsonl.gz", gzipSync(jsonLines)), fileName: "a.jsonl.gz" });
    expect(report).toMatchObject({ fileFormat: "jsonl", counts: { read: 9, kept: 2 } });
  });

  it("fails with a reason on a damaged gzip, and keeps that reason", async () => {
    const projectId = await project();
    const packed = gzipSync(Array.from({ length: 50_000 }, (_, index) => `Why does ${index * 7919} matter to people?`).join("\n"));
    const where = file("cut.txt.gz", packed.subarray(0, packed.byteLength / 2));
    await expect(importSeeds(ctx, { projectId, path: where, fileName: "cut.txt.gz" })).rejects.toThrow(/\.gz file is damaged/);
    const stored = await test.database.prisma.seedImport.findFirst({ where: { projectId }, select: { status: true, statusReason: true } });
    expect(stored).toMatchObject({ status: "failed", statusReason: expect.stringContaining("damaged") });
  });

  it("takes the first user turn of a conversation and keeps its turns", async () => {
    const projectId = await project();
    const sharegpt = [
      {
        id: "s1",
        conversations: [
          { from: "system", value: "Be kind." },
          { from: "human", value: "Who built the bridges of Venice?" },
          { from: "gpt", value: "Many." },
        ],
      },
      { id: "s2", conversations: [{ from: "gpt", value: "Hello!" }] },
    ];
    const report = await importSeeds(ctx, { projectId, content: JSON.stringify(sharegpt), fileName: "sharegpt.json" });
    expect(report.mapping).toEqual({ text: null, turns: "conversations", id: "id", licence: null, source: null });
    expect(report.counts).toMatchObject({ read: 2, kept: 1, bad: 1 });
    const { rows } = await listSeeds(ctx, { projectId, limit: 5 });
    expect(rows).toMatchObject([{ text: "Who built the bridges of Venice?", externalId: "s1", turnCount: 2 }]);
  });

  it("refuses a file without text, an unknown rule and a threshold out of range", async () => {
    const projectId = await project();
    await expect(importSeeds(ctx, { projectId, content: "[[1],[2]]", fileName: "x.json" })).rejects.toThrow(
      /no column of x.json looks like text/,
    );
    await expect(
      importSeeds(ctx, { projectId, content: "hello", fileName: "x.txt", rules: { nice: { isOn: true, values: {} } } }),
    ).rejects.toThrow("nice is no seed rule");
    const rules = { max_length: { isOn: true, values: { characters: 0 } } };
    await expect(importSeeds(ctx, { projectId, content: "hello", fileName: "x.txt", rules })).rejects.toThrow(AppError);
  });
});
