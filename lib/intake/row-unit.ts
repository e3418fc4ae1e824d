/** What the number of a row counts: the line it starts on, or its place, where a file has no lines of its own. */
export function rowUnit(formatId: string): "line" | "row" {
  return formatId === "json" || formatId === "parquet" ? "row" : "line";
}
