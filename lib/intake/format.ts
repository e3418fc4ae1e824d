import type { ByteSource } from "./byte-source";

/** A row as the file has it, before any column is given a meaning. */
export interface RawRow {
  kind: "row";
  /** where it starts: the line of a text file, the row of a Parquet file, counted from 1 */
  line: number;
  columns: Record<string, unknown>;
}

/** A row that could not be read, and why. */
export interface BadRow {
  kind: "bad";
  line: number;
  reason: string;
  excerpt: string;
}

/** The head of a file, from which its format is told. */
export interface FileHead {
  fileName: string;
  bytes: Uint8Array;
  /** the same bytes as text; empty where they are not text */
  text: string;
}

/**
 * A kind of file seeds can come in. To add one: a file with its test, and a line in the registry (`formats/index.ts`).
 */
export interface Format {
  id: string;
  title: string;
  /** how its file names end, without the dot */
  extensions: readonly string[];
  /** whether a head with no telling name looks like it */
  recognises(head: FileHead): boolean;
  /** Rows and bad rows in the file's order. Throws `UnreadableFile` only where the file as a whole is none. */
  read(source: ByteSource): AsyncIterable<RawRow | BadRow>;
}

export const maxRowBytes = 5 * 1024 * 1024;
const excerptLength = 200;

export function badRow(line: number, reason: string, text: string): BadRow {
  return { kind: "bad", line, reason, excerpt: printable(text.slice(0, excerptLength)) };
}

/** What Postgres and screens cannot hold, shown by its control picture (␀) or as �. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced here
  const pictured = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)));
  return pictured.replace(/[\u007f-\u009f]|\p{Surrogate}/gu, "\ufffd");
}
