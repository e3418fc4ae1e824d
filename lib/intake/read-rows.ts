import { type ByteSource, UnreadableFile } from "./byte-source";
import type { BadRow, RawRow } from "./format";
import { detectFormat, formatById } from "./formats/index";

/** The first rows of a file and what they tell about it. */
export interface FileSample {
  formatId: string;
  rows: (RawRow | BadRow)[];
  /** in the order they appear */
  columns: string[];
}

/**
 * Reads the head of a file.
 *
 * @param limit rows (and bad rows) wanted
 * @throws UnreadableFile where the file as a whole cannot be read, or holds nothing
 */
export async function sampleRows(fileName: string, source: ByteSource, limit: number): Promise<FileSample> {
  if (source.byteLength === 0) throw new UnreadableFile(`${fileName} is empty`);
  const head = await source.slice(0, Math.min(source.byteLength, 64 * 1024));
  const format = detectFormat(fileName, head);
  const rows: (RawRow | BadRow)[] = [];
  for await (const row of format.read(source)) {
    rows.push(row);
    if (rows.length >= limit) break;
  }
  const columns = [...new Set(rows.flatMap((row) => (row.kind === "row" ? Object.keys(row.columns) : [])))];
  return { formatId: format.id, rows, columns };
}

/** All rows of a file whose format is known. */
export function readRows(formatId: string, source: ByteSource): AsyncIterable<RawRow | BadRow> {
  const format = formatById(formatId);
  if (format === null) throw new UnreadableFile(`${formatId} is no format Larch reads`);
  return format.read(source);
}
