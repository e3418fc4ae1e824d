import { linesOf } from "./lines";

export interface MarkdownTable {
  columns: number;
  /** below the header */
  rows: number;
}

/** The Markdown tables of a text: a header line, a line of dashes, and the rows below, all with | between cells. */
export function tablesOf(text: string): MarkdownTable[] {
  const lines = linesOf(text).map((line) => line.text);
  return lines.flatMap((line, index) => {
    const header = lines[index - 1];
    if (header === undefined || !isRule(line) || !header.includes("|")) return [];
    const below = lines.slice(index + 1);
    const end = below.findIndex((row) => !row.includes("|"));
    return [{ columns: cells(header), rows: end === -1 ? below.length : end }];
  });
}

function isRule(line: string): boolean {
  const inside = line.replace(/^\||\|$/g, "").split("|");
  return line.includes("|") && inside.every((cell) => /^:?-{2,}:?$/.test(cell.trim()));
}

function cells(line: string): number {
  return line.replace(/^\||\|$/g, "").split("|").length;
}
