import { type BadRow, badRow, maxRowBytes } from "./format";
import { joined } from "./joined";
import { asUtf8 } from "./utf16";

/** A line as text, without its line end. */
export interface Line {
  kind: "line";
  line: number;
  text: string;
}

const newline = 10;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8");

/**
 * Splits a stream of bytes into lines, in memory no larger than one piece and one line.
 *
 * @param pieces the file's bytes; UTF-8, or UTF-16 (told by its byte order mark or its zero bytes)
 * @returns every line with its number from 1; a line over 5 MB or not UTF-8 as a bad row
 */
export async function* readLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Line | BadRow> {
  for await (const batch of readLineBatches(pieces)) yield* batch;
}

/** As `readLines`, but one array per piece of the stream: a line then costs no turn of the event loop. */
export async function* readLineBatches(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<(Line | BadRow)[]> {
  const splitter = createSplitter();
  for await (const piece of asUtf8(pieces)) {
    const lines = splitter.push(piece);
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last) yield [last];
}

function createSplitter() {
  let line = 1;
  let rest: Uint8Array[] = [];
  let restBytes = 0;

  function keep(part: Uint8Array): void {
    restBytes += part.byteLength;
    // Past the limit only the head is kept, for the excerpt.
    if (restBytes <= maxRowBytes || rest.length === 0) rest.push(part.byteLength > maxRowBytes ? part.slice(0, 1024) : part.slice());
  }

  function take(part: Uint8Array): Line | BadRow {
    const bytes = rest.length === 0 ? part : joined([...rest, restBytes + part.byteLength > maxRowBytes ? part.subarray(0, 0) : part]);
    const made = toLine(line, bytes, restBytes + part.byteLength);
    rest = [];
    restBytes = 0;
    line += 1;
    return made;
  }

  return {
    push(piece: Uint8Array): (Line | BadRow)[] {
      const lines: (Line | BadRow)[] = [];
      let start = 0;
      for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
        lines.push(take(piece.subarray(start, end)));
        start = end + 1;
      }
      if (start < piece.byteLength) keep(piece.subarray(start));
      return lines;
    },
    /** the last line, where the file does not end with a line end */
    end: (): Line | BadRow | null => (restBytes > 0 ? take(new Uint8Array()) : null),
  };
}

function toLine(line: number, bytes: Uint8Array, length: number): Line | BadRow {
  if (length > maxRowBytes) {
    const size = (length / 1024 / 1024).toFixed(1);
    return badRow(line, `line of ${size} MB: a row may have 5 MB at most`, lenient.decode(bytes.subarray(0, 1024)));
  }
  try {
    const text = utf8.decode(bytes);
    const unmarked = line === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
    return { kind: "line", line, text: unmarked.endsWith("\r") ? unmarked.slice(0, -1) : unmarked };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return badRow(line, notUtf8(bytes), lenient.decode(bytes.subarray(0, 1024)));
  }
}

function notUtf8(bytes: Uint8Array): string {
  const text = lenient.decode(bytes);
  const column = text.indexOf("\ufffd") + 1;
  return `not UTF-8 (column ${column}): save the file as UTF-8 and import it again`;
}
