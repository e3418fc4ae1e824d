import * as z from "zod";
import { ReleaseRun, ReleaseSettings, Split } from "./release";
import { RecordKind } from "./release-record";

/** One export format as the picker, the API and the help show it. */
export const FormatSummary = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  takes: z.array(RecordKind),
  extension: z.string(),
  mime: z.string(),
});
export type FormatSummary = z.infer<typeof FormatSummary>;

export const ExportFile = z.object({
  name: z.string(),
  /** null: not rows of one split */
  split: Split.nullable(),
  rows: z.number().int().nullable(),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type ExportFile = z.infer<typeof ExportFile>;

/** What an export holds and how to make it again. It names no time: the same release exports to the same bytes. */
export const ExportManifest = z.object({
  larchVersion: z.string(),
  project: z.object({ slug: z.string(), name: z.string() }),
  release: z.object({ id: z.string(), number: z.number().int(), name: z.string() }),
  format: z.string(),
  settings: ReleaseSettings,
  isRehearsal: z.boolean(),
  counts: z.object({
    rows: z.number().int(),
    rehearsalRows: z.number().int(),
    editedRows: z.number().int(),
    bySplit: z.record(Split, z.number().int()),
    byKind: z.partialRecord(RecordKind, z.number().int()),
  }),
  runs: z.array(ReleaseRun.omit({ yields: true, seeds: true })),
  files: z.array(ExportFile),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** manifest.json itself also lists the id of every row, in the order of the files. */
export const ExportManifestFile = ExportManifest.extend({ rowIds: z.partialRecord(Split, z.array(z.string())) });
export type ExportManifestFile = z.infer<typeof ExportManifestFile>;

export const ExportRow = z.object({ format: z.string(), manifest: ExportManifest, createdAt: z.string() });
export type ExportRow = z.infer<typeof ExportRow>;

export const FormatPreview = z.object({ format: z.string(), rows: z.array(z.unknown()) });
