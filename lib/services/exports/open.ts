import { createHash } from "node:crypto";
import { newestExport, releaseExports } from "@/lib/db/exports";
import { releaseRowIds } from "@/lib/db/releases";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { manifestChunks } from "@/lib/exports/manifest";
import { type TarEntry, tar, tarLength } from "@/lib/exports/tar";
import type { ExportManifest, ExportRow } from "@/lib/schema/export";
import type { ReleaseDetail } from "@/lib/schema/release";
import { larchVersion } from "@/lib/schema/version";
import { authorise, type Context } from "@/lib/services/context";
import { readRelease } from "@/lib/services/releases/read";
import { exportFiles, manifestName, requireFormat } from "./source";
import { writeExport } from "./write";

export interface ExportTarget {
  projectId: string;
  release: string;
  format: string;
}

export interface OpenedFile {
  name: string;
  mime: string;
  bytes: number;
  sha256: string | null;
  chunks: AsyncIterable<Uint8Array>;
}

/** The exports made of a release, one per format. */
export async function listExports(ctx: Context, input: { projectId: string; release: string }): Promise<ExportRow[]> {
  await authorise(ctx, input.projectId, "releases.read");
  return releaseExports(ctx.db, (await readRelease(ctx, input)).id);
}

/** The manifest of a release in a format; made (by one pass over its rows) where nobody has exported it yet. */
export async function ensureExport(ctx: Context, input: ExportTarget): Promise<ExportManifest> {
  await authorise(ctx, input.projectId, "releases.read");
  const { id } = await readRelease(ctx, input);
  const known = await newestExport(ctx.db, id, requireFormat(input.format).id);
  return known?.manifest.larchVersion === larchVersion ? known.manifest : writeExport(ctx, input);
}

/** One file of an export as a stream, of the length and hash its manifest names. */
export async function openExportFile(ctx: Context, input: ExportTarget & { file: string }): Promise<OpenedFile> {
  const manifest = await ensureExport(ctx, input);
  const release = await readRelease(ctx, input);
  if (input.file === manifestName) return manifestEntry(ctx, manifest);
  const entry = entries(ctx, release, manifest).find(({ name }) => name === input.file);
  if (!entry) throw new AppError("not_found", `the export has no file ${input.file}`);
  return entry;
}

/** All files of an export as one tar. */
export async function openExportArchive(ctx: Context, input: ExportTarget): Promise<OpenedFile> {
  const manifest = await ensureExport(ctx, input);
  const release = await readRelease(ctx, input);
  const folder = `${release.provenance.project.slug.slice(0, 40)}-release-${release.number}-${manifest.format}`;
  const all = [...entries(ctx, release, manifest), await manifestEntry(ctx, manifest)];
  const files = all.map(({ name, bytes, chunks }): TarEntry => ({ name: `${folder}/${name}`, bytes, chunks }));
  return { name: `${folder}.tar`, mime: "application/x-tar", bytes: tarLength(files), sha256: null, chunks: tar(files) };
}

function entries(ctx: Context, release: ReleaseDetail, manifest: ExportManifest): OpenedFile[] {
  return exportFiles(sqlOf(ctx.pool), release, manifest.format).map(({ name, mime, open }) => {
    const { bytes, sha256 } = fileOf(manifest, name);
    return { name, mime, bytes, sha256, chunks: verified(name, open(), sha256) };
  });
}

async function manifestEntry(ctx: Context, manifest: ExportManifest): Promise<OpenedFile> {
  const rowIds = await releaseRowIds(ctx.db, manifest.release.id, requireFormat(manifest.format).takes);
  const text = Buffer.from([...manifestChunks(manifest, rowIds)].join(""));
  return { name: manifestName, mime: "application/json", bytes: text.byteLength, sha256: null, chunks: once(text) };
}

function fileOf(manifest: ExportManifest, name: string) {
  const file = manifest.files.find((known) => known.name === name);
  if (!file) throw new Error(`the manifest of release ${manifest.release.id} does not name ${name}`);
  return file;
}

/** Breaks the stream off rather than let bytes pass for the ones the manifest names. */
async function* verified(name: string, chunks: AsyncIterable<Uint8Array>, sha256: string): AsyncIterable<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest("hex") !== sha256) throw new Error(`${name} is not what its manifest says: make the export again`);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
