import type { Span } from "../span";
import { fencesOf } from "./fences";

/**
 * Where the paragraphs of a text stand: runs of lines with blank lines between them. Lines of three or more stars or dashes
 * are dividers, and headings on their own are titles, not paragraphs; a fenced block is one however many blank lines it holds.
 */
export function paragraphSpans(text: string): Span[] {
  return [...withFilledFences(text).matchAll(/(?:^[^\S\n]*\S.*(?:\n|$))+/gm)].flatMap((match) => {
    const trimmed = match[0].trim();
    if (/^(?:\*{3,}|-{3,}|_{3,}|#{1,6}\s.*)$/.test(trimmed)) return [];
    const start = match.index + match[0].indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  });
}

function withFilledFences(text: string): string {
  const fences = fencesOf(text);
  if (fences.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { span } of fences) {
    pieces.push(text.slice(from, span.start), "x".repeat(span.end - span.start));
    from = span.end;
  }
  return [...pieces, text.slice(from)].join("");
}
