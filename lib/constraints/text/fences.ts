import type { Span } from "../span";

/** A fenced block of code. */
export interface Fence {
  /** the first word behind the opening fence, as written; empty where there is none */
  language: string;
  /** from the opening fence to the end of the closing one, or of the text where it was never closed */
  span: Span;
  /** the lines between the fences */
  body: Span;
  isClosed: boolean;
}

/**
 * The fenced blocks of a Markdown text, in order: lines that open with three or more backticks or tildes, up to a line of
 * at least as many of the same. Fences may be indented, as they are inside lists.
 */
export function fencesOf(text: string): Fence[] {
  if (!text.includes("```") && !text.includes("~~~")) return [];
  const fences: Fence[] = [];
  let open: { mark: string; language: string; start: number; bodyStart: number } | null = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) {
      const rest = line.trimStart().slice(mark.length).trim();
      if (open === null) {
        if (!(mark.startsWith("`") && rest.includes("`")))
          open = { mark, language: rest.split(/\s/)[0] ?? "", start, bodyStart: Math.min(end + 1, text.length) };
      } else if (rest === "" && mark.startsWith(open.mark)) {
        fences.push(closed(open, start, end));
        open = null;
      }
    }
    start = end + 1;
  }
  if (open !== null) {
    const { language, start: from, bodyStart } = open;
    fences.push({ language, span: { start: from, end: text.length }, body: { start: bodyStart, end: text.length }, isClosed: false });
  }
  return fences;
}

function closed(open: { language: string; start: number; bodyStart: number }, lineStart: number, end: number): Fence {
  const body = { start: open.bodyStart, end: Math.max(open.bodyStart, lineStart - 1) };
  return { language: open.language, span: { start: open.start, end }, body, isClosed: true };
}

/** The text with its fenced blocks blanked: as long as before, every other character at its place. */
export function withoutFences(text: string): string {
  return blanked(
    text,
    fencesOf(text).map(({ span }) => span),
  );
}

/** The text with its fenced blocks and its code between backticks blanked: as long as before. */
export function withoutCode(text: string): string {
  if (!text.includes("`")) return withoutFences(text);
  return withoutFences(text).replace(/(?<!`)(`{1,2})(?!`)[^`\n]*\1(?!`)/g, (code) => " ".repeat(code.length));
}

/** The text with some places blanked, line ends kept; the places are in order and do not overlap. */
export function blanked(text: string, places: readonly Span[]): string {
  if (places.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of places) {
    pieces.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, " "));
    from = end;
  }
  return [...pieces, text.slice(from)].join("");
}
