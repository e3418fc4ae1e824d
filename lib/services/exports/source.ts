import { wilsonInterval } from "@/lib/agreement/wilson-interval";
import { releaseRecords } from "@/lib/db/releases";
import type { Sql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { type CardAgreement, datasetCard } from "@/lib/exports/dataset-card";
import { jsonl } from "@/lib/exports/encodings/jsonl";
import type { Format } from "@/lib/exports/format";
import { formatById, formats } from "@/lib/exports/index";
import { type PlannedFile, planFiles } from "@/lib/exports/plan-files";
import { rowLine } from "@/lib/exports/row-line";
import type { ReleaseDetail, Split } from "@/lib/schema/release";
import type { ReleaseRecord } from "@/lib/schema/release-record";

/** One file of an export; opening it again gives the same bytes again. */
export interface SourceFile {
  name: string;
  mime: string;
  split: Split | null;
  rows: number | null;
  /** `onRecord` sees each record that becomes a row of this file */
  open(onRecord?: (record: ReleaseRecord) => void): AsyncIterable<Uint8Array>;
}

export const manifestName = "manifest.json";

/** Every file of a release in a format but the manifest, which needs their hashes. */
export function exportFiles(sql: Sql, release: ReleaseDetail, formatId: string): SourceFile[] {
  const format = requireFormat(formatId);
  const planned = planFiles(format, release.counts);
  if (planned.length === 0) throw new AppError("conflict", nothingToExport(format, release));
  const total = planned.reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...planned.map((file) => rowsFile(sql, release.id, format, file)),
    {
      name: "rows.jsonl",
      mime: "application/x-ndjson",
      split: null,
      rows: total,
      open: () => jsonl().encode(rowLines(sql, release.id, format, planned)),
    },
    { name: "README.md", mime: "text/markdown; charset=utf-8", split: null, rows: null, open: () => once(card(release, format, planned)) },
  ];
}

export function requireFormat(id: string): Format {
  const format = formatById(id);
  if (!format) throw new AppError("not_found", `there is no export format ${id}; there are ${formats.map((known) => known.id).join(", ")}`);
  return format;
}

function nothingToExport(format: Format, release: ReleaseDetail): string {
  return `release ${release.number} holds no rows that ${format.title} takes (${format.takes.join(", ").replaceAll("_", " ")})`;
}

function rowsFile(sql: Sql, releaseId: string, format: Format, { name, split, rows }: PlannedFile): SourceFile {
  const records = () => releaseRecords(sql, releaseId, { split, kinds: format.takes });
  return { name, split, rows, mime: format.mime, open: (onRecord) => format.encode(onRecord ? watched(records(), onRecord) : records()) };
}

async function* watched(records: AsyncIterable<ReleaseRecord>, onRecord: (record: ReleaseRecord) => void) {
  for await (const record of records) {
    onRecord(record);
    yield record;
  }
}

async function* rowLines(sql: Sql, releaseId: string, format: Format, files: readonly PlannedFile[]) {
  for (const { name, split } of files) {
    let line = 0;
    for await (const record of releaseRecords(sql, releaseId, { split, kinds: format.takes })) {
      line += 1;
      yield rowLine(record, { file: name, split, line });
    }
  }
}

function card(release: ReleaseDetail, format: Format, files: readonly PlannedFile[]): string {
  return datasetCard({ release, format, files, agreement: agreementOf(release) });
}

/** Fewer doubly judged instructions than this say nothing about how far people agree. */
const leastItems = 30;

function agreementOf({ counts }: ReleaseDetail): CardAgreement | null {
  const { items, agreeing } = counts.agreement;
  const estimate = wilsonInterval(agreeing, items);
  if (items < leastItems || estimate.value === null || !estimate.interval) return null;
  return { rate: estimate.value, interval: estimate.interval, items };
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
