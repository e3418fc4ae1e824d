import type { Span } from "../span";

/** Where the paragraphs of a text stand: runs of lines with blank lines between them. Lines of three or more stars or dashes are dividers, not paragraphs. */
export function paragraphSpans(text: string): Span[] {
  return [...text.matchAll(/(?:^[^\S\n]*\S.*(?:\n|$))+/gm)].flatMap((match) => {
    const trimmed = match[0].trim();
    if (/^(?:\*{3,}|-{3,}|_{3,})$/.test(trimmed)) return [];
    const start = match.index + match[0].indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  });
}
