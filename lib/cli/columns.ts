/** Rows of cells in columns for people: numbers to the right, the rest to the left. */
export function columns(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const text = rows.map((row) => row.map(String));
  const widths = head.map((title, index) => Math.max(title.length, ...text.map((row) => row[index]?.length ?? 0)));
  const isNumber = head.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === "number"));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (isNumber[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(head), ...text.map(line)].join("\n");
}
