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
 * A line end inside a string, which JSON does not allow, ends the string: one broken element then stays one.
 *
 * @param from the byte the list starts at; what lies before is skipped
 */
export function splitElements(from = 0): ElementSplitter {
  const state = { depth: 0, inString: false, isEscaped: false, line: 1, at: 0, opening: 0, trailing: 0 };
  let parts: Uint8Array[] = [];
  let size = 0;
  let start: { line: number; at: number } | null = null;

  function keep(part: Uint8Array): void {
    if (start === null) return;
    size += part.byteLength;
    if (size <= maxRowBytes || parts.length === 0) parts.push(part.byteLength > maxRowBytes ? part.slice(0, 1024) : part.slice());
  }

  function take(): Element[] {
    const element = start === null ? [] : [{ ...start, bytes: joined(parts), byteLength: size }];
    parts = [];
    size = 0;
    start = null;
    return element;
  }

  function push(piece: Uint8Array): Element[] {
    const found: Element[] = [];
    const skipped = Math.max(0, Math.min(piece.byteLength, from - state.at));
    for (let index = 0; index < skipped; index += 1) if (piece[index] === lineFeed) state.line += 1;
    let keptFrom = skipped;
    for (let index = skipped; index < piece.byteLength; index += 1) {
      const byte = piece[index] ?? 0;
      const turn = step(state, byte);
      if (turn === "cut") {
        keep(piece.subarray(keptFrom, index));
        found.push(...take());
        keptFrom = index + 1;
      } else if (turn === "inside" && start === null && !isSpace(byte)) {
        start = { line: state.line, at: state.at + index };
        keptFrom = index;
      }
    }
    keep(piece.subarray(keptFrom));
    state.at += piece.byteLength;
    return found;
  }

  return {
    push,
    opening: () => (state.opening === openList ? "[" : state.opening === openObject ? "{" : null),
    end: () => take()[0] ?? null,
    isClosed: () => state.opening !== 0 && state.depth === 0,
    trailingLine: () => (state.trailing === 0 ? null : state.trailing),
  };
}

interface Scan {
  depth: number;
  inString: boolean;
  isEscaped: boolean;
  line: number;
  opening: number;
  trailing: number;
}

/** Takes one byte in. "cut": an element ends before it; "inside": it belongs to one; "outside": it is before or after the list. */
function step(scan: Scan, byte: number): "cut" | "inside" | "outside" {
  if (byte === lineFeed) {
    scan.line += 1;
    scan.inString = false;
    scan.isEscaped = false;
  }
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
