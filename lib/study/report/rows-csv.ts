import { DownstreamRow, PreferenceRow, ProbeRow, RubricRow } from "@/lib/schema/study-rows";

type Cell = string | number | boolean | null;

/** The columns of each file, in order: the fields of its rows. */
export const preferenceColumns = PreferenceRow.keyof().options;
export const rubricColumns = RubricRow.keyof().options;
export const downstreamColumns = DownstreamRow.keyof().options;
export const probeColumns = ProbeRow.keyof().options;

/** The preferences as RFC 4180 lines, the header first; each ends with its line break. */
export function preferenceCsv(rows: Iterable<PreferenceRow>): Generator<string> {
  return lines(preferenceColumns, rows);
}

/** The answers to the rubric as RFC 4180 lines. */
export function rubricCsv(rows: Iterable<RubricRow>): Generator<string> {
  return lines(rubricColumns, rows);
}

/** What was kept downstream as RFC 4180 lines. */
export function downstreamCsv(rows: Iterable<DownstreamRow>): Generator<string> {
  return lines(downstreamColumns, rows);
}

/** What the judge said where code knows, as RFC 4180 lines. */
export function probeCsv(rows: Iterable<ProbeRow>): Generator<string> {
  return lines(probeColumns, rows);
}

function* lines<Column extends string>(columns: readonly Column[], rows: Iterable<Record<Column, Cell>>): Generator<string> {
  yield lineOf(columns);
  for (const row of rows) yield lineOf(columns.map((column) => row[column]));
}

/** Text stays exactly as it is; null is empty. Quoted where a comma, a quote or a line break would end it early. */
function lineOf(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cell === null ? "" : String(cell))).join(",")}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
