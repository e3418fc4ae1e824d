import { type ByteSource, UnreadableFile } from "../byte-source";
import { type BadRow, badRow, maxRowBytes, type RawRow } from "../format";
import { type Line, readLineBatches } from "../lines";
import { createRecordReader } from "./delimited-record";

const maxRecordLines = 2000;

/**
 * Rows of a table with a header line, fields parted by a delimiter (RFC 4180: quotes around a field that holds
 * the delimiter, a quote or a line end). A quote that is never closed costs its own line, not the rest of the file.
 *
 * @param delimiterOf chooses the delimiter once the header line is known
 */
export async function* readDelimited(source: ByteSource, delimiterOf: (header: string) => string): AsyncGenerator<RawRow | BadRow> {
  let table: ReturnType<typeof createTable> | null = null;
  for await (const lines of readLineBatches(source.stream())) {
    for (const line of lines) {
      if (table === null) {
        if (line.kind === "bad") throw new UnreadableFile(`the header line cannot be read: ${line.reason}`);
        table = createTable(delimiterOf(line.text));
      }
      yield* table.take(line);
    }
  }
  if (table) yield* table.end();
}

function createTable(delimiter: string) {
  let header: string[] | null = null;
  let reader = createRecordReader(delimiter);
  let pending: Line[] = [];
  let pendingLength = 0;

  function settle(fields: string[]): (RawRow | BadRow)[] {
    const first = pending[0]?.line ?? 0;
    const text = pending.map((line) => line.text).join("\n");
    restart();
    if (header === null) {
      header = named(fields);
      return [];
    }
    if (text.trim() === "") return [badRow(first, "empty line", "")];
    if (fields.length !== header.length) return [badRow(first, miscounted(fields.length, header.length), text)];
    const names = header;
    return [{ kind: "row", line: first, columns: Object.fromEntries(names.map((name, index) => [name, fields[index]])) }];
  }

  function restart(): void {
    reader = createRecordReader(delimiter);
    pending = [];
    pendingLength = 0;
  }

  function take(line: Line | BadRow): (RawRow | BadRow)[] {
    if (line.kind === "bad") return [...giveUp(), line];
    pending.push(line);
    pendingLength += line.text.length + 1;
    const fields = reader.feed(line.text);
    if (fields) return settle(fields);
    return pendingLength > maxRowBytes || pending.length > maxRecordLines ? giveUp() : [];
  }

  /** The open record's first line is bad; the lines after it are read afresh. */
  function giveUp(): (RawRow | BadRow)[] {
    const found: (RawRow | BadRow)[] = [];
    while (pending.length > 0) {
      const [first, ...rest] = pending;
      restart();
      if (first) found.push(badRow(first.line, "a quote is opened here and never closed", first.text));
      for (const line of rest) found.push(...take(line));
    }
    return found;
  }

  return { take, end: giveUp };
}

function named(fields: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return fields.map((field, index) => {
    const name = field.trim() === "" ? `column ${index + 1}` : field.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function miscounted(found: number, expected: number): string {
  const why = found > expected ? "text with a delimiter in it must stand in quotes" : "columns are missing";
  return `${found} ${found === 1 ? "field" : "fields"} where the header names ${expected}: ${why}`;
}
