import { createHash } from "node:crypto";
import { knownHashes } from "@/lib/db/seeds";
import { type SeedCandidate, toCandidate } from "@/lib/intake/candidate";
import type { BadRow } from "@/lib/intake/format";
import { columnValue } from "@/lib/intake/mapping";
import type { FileSample } from "@/lib/intake/read-rows";
import { activeRules } from "@/lib/intake/rules/index";
import { settleSeed } from "@/lib/intake/settle";
import { loadLanguageDetector } from "@/lib/language/detect";
import type { ColumnMapping, ImportPreview, PreviewRow, SeedRules } from "@/lib/schema/seed-import";
import { authorise, type Context } from "@/lib/services/context";
import { prepareImport, previewRows } from "./prepare-import";
import { requireUpload } from "./read-upload";
import { uploadSource } from "./upload-source";

export interface PreviewInput {
  projectId: string;
  uploadId: string;
  mapping: ColumnMapping | null;
  rules: SeedRules;
}

/** rows the counts are taken from; the first 20 of them are shown */
const sampledRows = 1000;

/** What would become of the first rows of a file, nothing written. */
export async function previewImport(ctx: Context, input: PreviewInput): Promise<ImportPreview> {
  await authorise(ctx, input.projectId, "seeds.manage");
  const upload = await requireUpload(ctx, input.projectId, input.uploadId);
  const asked = { mapping: input.mapping, rules: input.rules, rows: sampledRows };
  const { sample, mapping } = await prepareImport(upload.fileName, uploadSource(ctx.pool, upload), asked);
  const candidates = sample.rows.map((row) => (row.kind === "bad" ? row : toCandidate(row, mapping)));
  const rows = await settleAll(ctx, input, candidates);
  return {
    fileFormat: sample.formatId,
    columns: columnsOf(sample),
    mapping,
    rows: rows.slice(0, previewRows),
    sampled: rows.length,
    counts: countsOf(rows),
  };
}

async function settleAll(ctx: Context, input: PreviewInput, candidates: readonly (SeedCandidate | BadRow)[]): Promise<PreviewRow[]> {
  const rules = activeRules(input.rules);
  const detect = rules.some((rule) => rule.asksLanguage) ? await loadLanguageDetector() : () => null;
  const hashes = candidates.flatMap((candidate) => (candidate.kind === "candidate" ? [hashOfText(candidate.text)] : []));
  const known = await knownHashes(ctx.db, input.projectId, hashes);
  return candidates.map((candidate): PreviewRow => {
    if (candidate.kind === "bad") return { outcome: "bad", line: candidate.line, reason: candidate.reason, excerpt: candidate.excerpt };
    const { turns, kind: _, removedDetail, ...seed } = settleSeed(candidate, rules, detect);
    const hash = hashOfText(candidate.text);
    const isKnown = known.has(hash);
    known.add(hash);
    const outcome = isKnown ? "duplicate" : seed.removedBy === null ? "kept" : "removed";
    const detail = isKnown ? "the same text is there already" : removedDetail;
    return { ...seed, outcome, detail, licence: seed.licence ?? "", source: seed.source ?? "", turnCount: turns?.length ?? 0 };
  });
}

function countsOf(rows: readonly PreviewRow[]): ImportPreview["counts"] {
  const removed: Record<string, number> = {};
  for (const row of rows) {
    if (row.outcome === "removed" && row.removedBy !== null) removed[row.removedBy] = (removed[row.removedBy] ?? 0) + 1;
  }
  const of = (outcome: PreviewRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return { kept: of("kept"), removed, duplicates: of("duplicate"), bad: of("bad") };
}

function columnsOf(sample: FileSample): ImportPreview["columns"] {
  return sample.columns.slice(0, 200).map((name) => {
    const row = sample.rows.find((candidate) => candidate.kind === "row" && (candidate.columns[name] ?? null) !== null);
    const value = row?.kind === "row" ? columnValue(row.columns, name) : null;
    const text =
      typeof value === "string"
        ? value
        : (JSON.stringify(value, (_key, field: unknown) => (typeof field === "bigint" ? Number(field) : field)) ?? "");
    return { name, example: text.slice(0, 120) };
  });
}

function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
