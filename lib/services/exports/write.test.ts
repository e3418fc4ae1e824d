import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportManifestFile } from "@/lib/schema/export";
import { systemContextOf } from "@/lib/services/context";
import { createRelease } from "@/lib/services/releases/create";
import { useDatabase } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/factories/people";
import { makeWork, type Work } from "@/lib/testing/factories/released-work";
import { folderSink } from "./folder-sink";
import { ensureExport, listExports, openExportArchive, openExportFile } from "./open";
import { writeExport } from "./write";

const db = useDatabase();
const ctx = () => systemContextOf(db.database, "test");
const folder = mkdtempSync(path.join(os.tmpdir(), "larch-export-"));
let work: Work;
let release: string;

beforeAll(async () => {
  work = await makeWork(db.database.pool, { seeds: 40 });
  const splits = { train: 0.6, validation: 0.2, test: 0.2 };
  release = (await createRelease(ctx(), { projectId: work.projectId, name: "Larch | one", settings: { splits } })).id;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exportTo(name: string, format: string) {
  const out = path.join(folder, name);
  const manifest = await writeExport(ctx(), { projectId: work.projectId, release, format, sink: await folderSink(out) });
  return { out, manifest };
}

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const lines = (file: string) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

describe("an export", () => {
  it("writes one file per split, the rows' lineage, a card and a manifest", async () => {
    const { out } = await exportTo("conifer", "conifer");
    expect(readdirSync(out).sort()).toEqual(["README.md", "manifest.json", "rows.jsonl", "test.jsonl", "train.jsonl", "validation.jsonl"]);
    const [first] = lines(path.join(out, "train.jsonl"));
    expect(first.type).toBe("chain");
    expect(first.prompt).toBe(first.messages[0].content);
    expect(first.messages.map(({ role }: { role: string }) => role)).toEqual(Array(5).fill(["user", "assistant"]).flat());
  });

  it("names in its manifest the hash, size and rows of every file, and the id of every row", async () => {
    const { out } = await exportTo("manifest", "openai-chat");
    const manifest = ExportManifestFile.parse(JSON.parse(readFileSync(path.join(out, "manifest.json"), "utf8")));
    expect(manifest.files.map(({ name }) => name)).toEqual(["train.jsonl", "validation.jsonl", "test.jsonl", "rows.jsonl", "README.md"]);
    for (const file of manifest.files) expect(sha256(path.join(out, file.name))).toBe(file.sha256);
    for (const { name, rows, bytes } of manifest.files.filter((file) => file.rows !== null)) {
      expect(lines(path.join(out, name))).toHaveLength(rows ?? -1);
      expect(readFileSync(path.join(out, name)).byteLength).toBe(bytes);
    }
    expect(Object.values(manifest.rowIds).flat()).toHaveLength(240);
    expect(manifest.counts).toMatchObject({
      rows: 240,
      rehearsalRows: 240,
      byKind: { chain: 80, external_feedback: 80, internal_feedback: 80 },
    });
    expect(manifest.runs).toMatchObject([{ number: 1, prompts: { reframe: { version: 3 } }, models: { judge: "rehearsal-judge" } }]);
  });

  it.each(["conifer", "conifer-parquet", "dpo"])("is byte-identical the second time (%s)", async (format) => {
    const [one, other] = [await exportTo(`${format}-1`, format), await exportTo(`${format}-2`, format)];
    const names = readdirSync(one.out);
    expect(readdirSync(other.out)).toEqual(names);
    for (const name of names) expect(sha256(path.join(other.out, name))).toBe(sha256(path.join(one.out, name)));
  });

  it("reads back from Parquet as the very rows of the JSONL", async () => {
    const { out: parquet } = await exportTo("p", "conifer-parquet");
    const { out: jsonl } = await exportTo("j", "conifer");
    const bytes = readFileSync(path.join(parquet, "train.parquet"));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    expect(await parquetReadObjects({ file })).toEqual(lines(path.join(jsonl, "train.jsonl")));
  });

  it("never puts two rows of one seed into different files", async () => {
    const { out } = await exportTo("families", "conifer");
    const places = lines(path.join(out, "rows.jsonl")).map(({ seed, file }) => `${seed.id} ${file}`);
    expect(new Set(places).size).toBe(40);
  });

  it("carries lineage and people's decisions beside each row, marked where the rehearsal made it", async () => {
    const { out } = await exportTo("quality", "conifer");
    const rows = lines(path.join(out, "rows.jsonl"));
    const judged = rows.find(({ seed, kind }) => seed.externalId === "ext-5" && kind === "chain");
    expect(judged).toMatchObject({
      isRehearsal: true,
      licence: "cc0-1.0",
      source: "forum",
      run: { number: 1, promptVersions: { reframe: 3 } },
    });
    expect(judged.instructions[0]).toMatchObject({
      level: 1,
      reviewState: "accept",
      verdicts: { accept: 1 },
      filter: { decision: "keep" },
    });
    expect(lines(path.join(out, judged.file))[judged.line - 1].messages[0].content).toContain("seed 5");
  });

  it("leaves out of a DPO file everything but external feedback, revised preferred to weaker", async () => {
    const { out } = await exportTo("dpo", "dpo");
    const rows = lines(path.join(out, "train.jsonl"));
    expect(rows[0]).toEqual({
      prompt: [{ role: "user", content: expect.stringContaining("general at level 5") }],
      chosen: [{ role: "assistant", content: expect.stringMatching(/^Revised/) }],
      rejected: [{ role: "assistant", content: expect.stringMatching(/^Weaker/) }],
    });
  });

  it("has a card that warns of rehearsal rows and names licences, splits and yields", async () => {
    const { out } = await exportTo("card", "conifer");
    const card = readFileSync(path.join(out, "README.md"), "utf8");
    expect(card).toContain('pretty_name: "Larch | one"');
    expect(card).toContain("license:\n- cc-by-4.0\n- cc0-1.0");
    expect(card).toContain("  - split: validation\n    path: validation.jsonl");
    expect(card).toContain("240 of 240 rows were made by Larch's built-in rehearsal model");
    expect(card).toContain("Too few instructions were judged by two or more people (0)");
  });

  it("says so when the release holds no row the format takes", async () => {
    const { id } = await createRelease(ctx(), { projectId: work.projectId, name: "Chains", settings: { selection: { kinds: ["chain"] } } });
    await expect(ensureExport(ctx(), { projectId: work.projectId, release: id, format: "dpo" })).rejects.toThrow("holds no rows");
  });

  it("names the formats there are when asked for another", async () => {
    await expect(ensureExport(ctx(), { projectId: work.projectId, release, format: "csv" })).rejects.toThrow(
      "there are conifer, conifer-parquet",
    );
  });
});

describe("an export over HTTP", () => {
  const target = () => ({ projectId: work.projectId, release, format: "sharegpt" });

  it("streams each file with the size and hash the manifest names, equal to the folder's", async () => {
    const { out, manifest } = await exportTo("sharegpt", "sharegpt");
    for (const { name, bytes, sha256: hash } of manifest.files) {
      const file = await openExportFile(ctx(), { ...target(), file: name });
      const content = await textOf(file.chunks);
      expect({ bytes: content.byteLength, announced: file.bytes }).toEqual({ bytes, announced: bytes });
      expect(createHash("sha256").update(content).digest("hex")).toBe(hash);
    }
    const file = await openExportFile(ctx(), { ...target(), file: "manifest.json" });
    expect((await textOf(file.chunks)).equals(readFileSync(path.join(out, "manifest.json")))).toBe(true);
  });

  it("gives everything as one tar that unpacks to the same files", async () => {
    const { out } = await exportTo("tarred", "sharegpt");
    const archive = await openExportArchive(ctx(), target());
    const bytes = await textOf(archive.chunks);
    expect(bytes.byteLength).toBe(archive.bytes);
    const file = path.join(folder, "all.tar");
    writeFileSync(file, bytes);
    expect(spawnSync("tar", ["-xf", file, "-C", folder]).status).toBe(0);
    const unpacked = path.join(folder, path.basename(archive.name, ".tar"));
    for (const name of readdirSync(out)) expect(sha256(path.join(unpacked, name))).toBe(sha256(path.join(out, name)));
  });

  it("is listed once per format, and open to whoever may read releases", async () => {
    const viewer = await makeMember(db.database, work.projectId, "viewer");
    await ensureExport(viewer.ctx, target());
    const formats = (await listExports(viewer.ctx, target())).map(({ format }) => format);
    expect(formats.filter((format) => format === "sharegpt")).toHaveLength(1);
    const annotator = await makeMember(db.database, work.projectId, "annotator");
    await expect(ensureExport(annotator.ctx, target())).rejects.toThrow("not allowed");
  });
});
