import { maxRowBytes } from "./format";
import { joined } from "./joined";

/** One element of a JSON list, or one `"key": value` of a JSON object, still as text. */
export interface Element {
  line: number;
  /** byte at which it starts */
  at: number;
  bytes: Uint8Array;
  /** its size in the file; more than `bytes` holds where it is over 5 MB */
  byteLength: number;
}

export interface ElementSplitter {
  /** "[" or "{" once it is known */
  opening(): "[" | "{" | null;
  push(piece: Uint8Array): Element[];
  /** what was begun and not ended; null where the list was closed */
  end(): Element | null;
  isClosed(): boolean;
  /** the line of the first text after the end; null where there is none */
  trailingLine(): number | null;
}

const [quote, backslash, comma, openList, closeList, openObject, closeObject, lineFeed] = [34, 92, 44, 91, 93, 123, 125, 10];
const isSpace = (byte: number) => byte === 32 || byte === 9 || byte === 10 || byte === 13;

/**
 * Cuts the outermost JSON list or object of a file into its elements without holding more than one of them.
 * A line end inside a string, which JSON does not allow, ends the string, and the next line that is indented as the
 * broken element was begins another: one broken element then stays one.
 *
 * @param from the byte the list starts at; what lies before is skipped
 */
export function splitElements(from = 0): ElementSplitter {
  const scan: Scan = { ...beginning };
  const open = openElement();
  let read = 0;

  function push(piece: Uint8Array): Element[] {
    const found: Element[] = [];
    let keptFrom = Math.max(0, Math.min(piece.byteLength, from - read));
    for (let index = 0; index < keptFrom; index += 1) if (piece[index] === lineFeed) scan.line += 1;
    for (let index = keptFrom; index < piece.byteLength; index += 1) {
      const byte = piece[index] ?? 0;
      if (scan.isLost && scan.isIndent && !isSpace(byte) && open.beganAtIndent(scan.indent)) {
        found.push(...open.end(piece.subarray(keptFrom, index)));
        Object.assign(scan, { depth: 1, isLost: false });
      }
      const turn = step(scan, byte);
      if (turn === "cut") {
        found.push(...open.end(piece.subarray(keptFrom, index)));
        scan.isLost = false;
        keptFrom = index + 1;
      } else if (turn === "inside" && !open.isBegun() && !isSpace(byte)) {
        open.begin({ line: scan.line, at: read + index }, scan.indent);
        keptFrom = index;
      }
    }
    open.add(piece.subarray(keptFrom));
    read += piece.byteLength;
    return found;
  }

  return {
    push,
    opening: () => (scan.opening === openList ? "[" : scan.opening === openObject ? "{" : null),
    end: () => open.end(new Uint8Array())[0] ?? null,
    isClosed: () => scan.opening !== 0 && scan.depth === 0,
    trailingLine: () => (scan.trailing === 0 ? null : scan.trailing),
  };
}

/** The element being read: its bytes so far, or only their head once they are too many. */
function openElement() {
  let parts: Uint8Array[] = [];
  let byteLength = 0;
  let start: { line: number; at: number } | null = null;
  let indent = 0;

  function add(part: Uint8Array): void {
    if (start === null) return;
    byteLength += part.byteLength;
    if (byteLength <= maxRowBytes || parts.length === 0) parts.push(part.byteLength > maxRowBytes ? part.slice(0, 1024) : part.slice());
  }

  return {
    add,
    isBegun: () => start !== null,
    beganAtIndent: (spaces: number) => start !== null && spaces === indent,
    begin(where: { line: number; at: number }, spaces: number): void {
      start = where;
      indent = spaces;
    },
    end(last: Uint8Array): Element[] {
      add(last);
      const element = start === null ? [] : [{ ...start, bytes: joined(parts), byteLength }];
      parts = [];
      byteLength = 0;
      start = null;
      return element;
    },
  };
}

interface Scan {
  depth: number;
  inString: boolean;
  isEscaped: boolean;
  line: number;
  opening: number;
  trailing: number;
  /** spaces at the beginning of this line, as far as it was read */
  indent: number;
  isIndent: boolean;
  /** a string of this element was never closed */
  isLost: boolean;
}

const beginning: Scan = {
  depth: 0,
  inString: false,
  isEscaped: false,
  line: 1,
  opening: 0,
  trailing: 0,
  indent: 0,
  isIndent: true,
  isLost: false,
};

/** Takes one byte in. "cut": an element ends before it; "inside": it belongs to one; "outside": it is before or after the list. */
function step(scan: Scan, byte: number): "cut" | "inside" | "outside" {
  if (byte === lineFeed) {
    scan.line += 1;
    scan.isLost ||= scan.inString;
    scan.inString = false;
    scan.isEscaped = false;
    scan.indent = 0;
    scan.isIndent = true;
  } else if (scan.isIndent && isSpace(byte)) scan.indent += 1;
  else scan.isIndent = false;
  if (scan.inString) {
    if (scan.isEscaped) scan.isEscaped = false;
    else if (byte === backslash) scan.isEscaped = true;
    else if (byte === quote) scan.inString = false;
    return "inside";
  }
  if (scan.opening === 0 || scan.depth === 0) return outside(scan, byte);
  if (byte === quote) scan.inString = true;
  else if (byte === openList || byte === openObject) scan.depth += 1;
  else if (byte === closeList || byte === closeObject) {
    scan.depth -= 1;
    if (scan.depth === 0) return "cut";
  } else if (byte === comma && scan.depth === 1) return "cut";
  return "inside";
}

function outside(scan: Scan, byte: number): "outside" {
  if (scan.opening === 0 && (byte === openList || byte === openObject)) {
    scan.opening = byte;
    scan.depth = 1;
  } else if (scan.opening !== 0 && scan.trailing === 0 && !isSpace(byte)) scan.trailing = scan.line;
  return "outside";
}
