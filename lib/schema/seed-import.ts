import * as z from "zod";
import { Id, page } from "./id";

export const ImportStatus = z.enum(["running", "done", "cancelled", "failed"]);
export type ImportStatus = z.infer<typeof ImportStatus>;

/** Which column holds what; null: none does. A dot reaches into nested values (`meta.source`). */
export const ColumnMapping = z.object({
  text: z.string().nullable().default(null),
  /** a conversation: its first user turn is the seed where no text column is named */
  turns: z.string().nullable().default(null),
  id: z.string().nullable().default(null),
  licence: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const SeedRuleSetting = z.object({
  isOn: z.boolean().default(true),
  values: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
});
export type SeedRuleSetting = z.infer<typeof SeedRuleSetting>;

/** Rule id → whether it is on, and its thresholds. A rule left out is on, with its own defaults. */
export const SeedRules = z.record(z.string(), SeedRuleSetting);
export type SeedRules = z.infer<typeof SeedRules>;

const count = z.number().int().nonnegative();

/** read = kept + sum(removed) + duplicates + bad + alreadyThere, after every batch. */
export const ImportCounts = z.object({
  read: count.default(0),
  kept: count.default(0),
  /** rule id → rows it removed */
  removed: z.record(z.string(), count).default({}),
  /** rows with exactly the text of an earlier one */
  duplicates: count.default(0),
  bad: count.default(0),
  /** rows this very file brought in before */
  alreadyThere: count.default(0),
  /** of those already there: taken back in because today's rules no longer remove them */
  restored: count.default(0),
  /** the last line that is settled: a stopped import goes on after it */
  lastLine: count.default(0),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const SeedImportRow = z.object({
  id: Id,
  fileName: z.string(),
  fileFormat: z.string(),
  mapping: ColumnMapping,
  rules: SeedRules,
  licence: z.string(),
  source: z.string(),
  status: ImportStatus,
  statusReason: z.string().nullable(),
  bytesTotal: z.number().int(),
  bytesRead: z.number().int(),
  counts: ImportCounts,
  cancelAsked: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type SeedImportRow = z.infer<typeof SeedImportRow>;
export const SeedImportPage = page(SeedImportRow);

/** What the importer says when it is through: the import as it was stored, and its speed. */
export const ImportReport = SeedImportRow.extend({ seconds: z.number(), rowsPerSecond: z.number() });
export type ImportReport = z.infer<typeof ImportReport>;

export const SeedBadRow = z.object({ line: z.number().int(), reason: z.string(), excerpt: z.string() });
export type SeedBadRow = z.infer<typeof SeedBadRow>;
export const SeedBadRowPage = page(SeedBadRow);

export const SeedUpload = z.object({ id: Id, fileName: z.string(), bytes: z.number().int() });
export type SeedUpload = z.infer<typeof SeedUpload>;
export const SeedUploadQuery = z.object({ fileName: z.string().min(1).max(300) });

export const PreviewRequest = z.object({ mapping: ColumnMapping.nullable().default(null), rules: SeedRules.default({}) });
export type PreviewRequest = z.input<typeof PreviewRequest>;

/** One row of the preview: what would become of it. */
export const PreviewRow = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.enum(["kept", "removed", "duplicate"]),
    line: z.number().int(),
    text: z.string(),
    externalId: z.string().nullable(),
    licence: z.string(),
    source: z.string(),
    turnCount: z.number().int(),
    language: z.string().nullable(),
    languageConfidence: z.number().nullable(),
    removedBy: z.string().nullable(),
    detail: z.string().nullable(),
  }),
  z.object({ outcome: z.literal("bad"), line: z.number().int(), reason: z.string(), excerpt: z.string() }),
]);
export type PreviewRow = z.infer<typeof PreviewRow>;

/** The first rows of a file under a mapping and rules. Counts are over `sampled` rows, not the whole file. */
export const ImportPreview = z.object({
  fileFormat: z.string(),
  columns: z.array(z.object({ name: z.string(), example: z.string() })),
  mapping: ColumnMapping,
  rows: z.array(PreviewRow),
  sampled: z.number().int(),
  counts: z.object({ kept: count, removed: z.record(z.string(), count), duplicates: count, bad: count }),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const StartImportRequest = z.object({
  uploadId: Id,
  mapping: ColumnMapping.nullable().default(null),
  rules: SeedRules.default({}),
  licence: z.string().max(200).default(""),
  source: z.string().max(500).default(""),
});
export type StartImportRequest = z.input<typeof StartImportRequest>;
