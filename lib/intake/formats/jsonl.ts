import { type BadRow, badRow, type Format, type RawRow } from "../format";
import { readLineBatches } from "../lines";

/** One JSON value a line: an object, or just the text as a string. */
export const jsonl: Format = {
  id: "jsonl",
  title: "JSON Lines",
  extensions: ["jsonl", "ndjson"],
  recognises: ({ text }) => {
    const lines = text
      .split("\n")
      .slice(0, 5)
      .map((line) => line.trim());
    const whole = lines.filter((line) => /^\{.*\}$|^".*"$/.test(line));
    return whole.length > 0 && whole.length >= lines.filter((line) => line !== "").length - 1;
  },
  async *read(source) {
    for await (const lines of readLineBatches(source.stream())) {
      for (const line of lines) yield line.kind === "bad" ? line : jsonRow(line.line, line.text);
    }
  },
};

/** One row from the text of one JSON value; a bad row where it is broken or holds no columns. */
export function jsonRow(line: number, text: string): RawRow | BadRow {
  if (text.trim() === "") return badRow(line, "empty line", "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return badRow(line, `broken JSON: ${shortReason(error.message)}`, text);
  }
  return rowOfValue(line, value, text);
}

/** A row from a JSON value: an object's keys are its columns; a string is the text itself. */
export function rowOfValue(line: number, value: unknown, text: string): RawRow | BadRow {
  if (typeof value === "string") return { kind: "row", line, columns: { text: value } };
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { kind: "row", line, columns: { ...value } };
  const what = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  return badRow(line, `${what} where an object or a text was expected`, text);
}

/** V8 quotes the text in its message; the excerpt beside it shows that already. */
function shortReason(message: string): string {
  return message
    .replace(/, (\.\.\.)?".*$/s, "")
    .replace(/ in JSON| \(line \d+ column \d+\)/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
