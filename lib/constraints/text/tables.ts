import type { Span } from "../span";
import { withoutFences } from "./fences";

export interface MarkdownTable {
  columns: number;
  /** below the header */
  rows: number;
  /** the cells of the header, as displayed, without mark-up around them */
  header: readonly string[];
  /** the cells of each row below the header */
  body: readonly (readonly string[])[];
  /** from the header to the last row */
  span: Span;
}

interface RawLine {
  text: string;
  start: number;
}

/**
 * The Markdown tables of a text: a header line, a line of dashes with as many cells, and the rows below up to a line
 * without | between cells. Tables inside fenced code do not count.
 */
export function tablesOf(text: string): MarkdownTable[] {
  const lines = rawLines(withoutFences(text));
  const tables: MarkdownTable[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const [header, rule] = [lines[index - 1], lines[index]];
    if (!header || !rule || !isRule(rule.text) || !header.text.includes("|")) continue;
    const columns = cellsOf(header.text);
    if (columns.length !== cellsOf(rule.text).length) continue;
    const body = rowsFrom(lines, index + 1);
    const last = body.at(-1) ?? rule;
    tables.push({
      columns: columns.length,
      rows: body.length,
      header: columns.map(displayed),
      body: body.map((row) => cellsOf(row.text).map(displayed)),
      span: { start: header.start, end: last.start + last.text.length },
    });
    index += body.length + 1;
  }
  return tables;
}

function rawLines(text: string): RawLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const trimmed = line.trim();
    const raw = { text: trimmed, start: start + line.indexOf(trimmed) };
    start += line.length + 1;
    return raw;
  });
}

function rowsFrom(lines: readonly RawLine[], from: number): RawLine[] {
  let end = from;
  while (lines[end]?.text.includes("|")) end += 1;
  return lines.slice(from, end);
}

function isRule(line: string): boolean {
  return line.includes("|") && line.includes("-") && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
}

/** The cells of a line; a | behind a backslash belongs to its cell. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function displayed(cell: string): string {
  return cell
    .replaceAll("\\|", "|")
    .replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, "")
    .trim();
}
