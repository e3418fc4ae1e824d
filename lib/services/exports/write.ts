import { createHash } from "node:crypto";
import { insertExport } from "@/lib/db/exports";
import { sqlOf } from "@/lib/db/sql";
import { manifestChunks, manifestOf } from "@/lib/exports/manifest";
import type { ExportFile, ExportManifest } from "@/lib/schema/export";
import type { ReleaseDetail, Split } from "@/lib/schema/release";
import type { ReleaseRecord } from "@/lib/schema/release-record";
import { larchVersion } from "@/lib/schema/version";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { readRelease } from "@/lib/services/releases/read";
import { exportFiles, manifestName, requireFormat, type SourceFile } from "./source";

/** Where an export's files go. Without one they are only counted and hashed. */
export type Sink = (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;

export interface WriteExport {
  projectId: string;
  release: string;
  format: string;
  sink?: Sink;
  /** rows written so far, of all there are */
  onProgress?(rows: number, of: number): void;
}

/** Writes every file of a release in a format, the manifest last, and keeps the manifest with the release. */
export async function writeExport(ctx: Context, input: WriteExport): Promise<ExportManifest> {
  await authorise(ctx, input.projectId, "releases.read");
  const release = await readRelease(ctx, input);
  const format = requireFormat(input.format);
  const sink = input.sink ?? drain;
  const census = new Census(release, input.onProgress);
  const files: ExportFile[] = [];
  for (const file of exportFiles(sqlOf(ctx.pool), release, format.id)) files.push(await writeFile(file, sink, census));
  const manifest = manifestOf({ release, format, files, larchVersion, counts: census.counts() });
  await sink(manifestName, encoded(manifestChunks(manifest, census.rowIds)));
  await ctx.db.$transaction(async (tx) => {
    const note = { projectId: input.projectId, action: "release.export", subject: `release ${release.id}`, after: { format: format.id } };
    await insertExport(tx, { releaseId: release.id, format: format.id, manifest, createdById: actorUserId(ctx.actor), at: ctx.now() });
    await noteAudit(ctx, tx, note);
  });
  return manifest;
}

async function writeFile(file: SourceFile, sink: Sink, census: Census): Promise<ExportFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* hashed() {
    for await (const chunk of file.open((record) => census.add(record, file.split))) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  await sink(file.name, hashed());
  return { name: file.name, split: file.split, rows: file.rows, bytes, sha256: hash.digest("hex") };
}

async function drain(_name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of chunks);
}

async function* encoded(texts: Iterable<string>): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

/** What the manifest counts, gathered while the rows pass by. */
class Census {
  readonly rowIds: Partial<Record<Split, string[]>> = {};
  private readonly total = { rows: 0, rehearsalRows: 0, editedRows: 0 };
  private readonly bySplit = { train: 0, validation: 0, test: 0 };
  private readonly byKind: ExportManifest["counts"]["byKind"] = {};
  private readonly of: number;
  private readonly onProgress: WriteExport["onProgress"];

  constructor(release: ReleaseDetail, onProgress: WriteExport["onProgress"]) {
    this.of = release.counts.rows;
    this.onProgress = onProgress;
  }

  add(record: ReleaseRecord, split: Split | null): void {
    if (split === null) return;
    const ids = this.rowIds[split] ?? [];
    ids.push(record.id);
    this.rowIds[split] = ids;
    this.total.rows++;
    this.bySplit[split]++;
    this.byKind[record.kind] = (this.byKind[record.kind] ?? 0) + 1;
    if (record.isRehearsal) this.total.rehearsalRows++;
    if (record.isEdited) this.total.editedRows++;
    if (this.total.rows % 1000 === 0) this.onProgress?.(this.total.rows, this.of);
  }

  counts(): ExportManifest["counts"] {
    return { ...this.total, bySplit: this.bySplit, byKind: Object.fromEntries(Object.entries(this.byKind).sort()) };
  }
}
