import type { Span } from "../span";
import { isSpace } from "./character-class";

/** Where Python's `str.strip()` leaves a text; an empty span at its end where nothing is left. All white space lies within the BMP. */
export function strippedSpan(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Python's `str.strip()`: removes \x1c-\x1f and \x85 too, but not U+FEFF. */
export function strip(text: string): string {
  const { start, end } = strippedSpan(text);
  return end - start === text.length ? text : text.slice(start, end);
}

/** Whether `str.strip()` leaves nothing. */
export function isBlank(text: string): boolean {
  const { start, end } = strippedSpan(text);
  return start === end;
}

export function stripStart(text: string): string {
  return text.slice(strippedSpan(text).start);
}

export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Python's `str.strip(characters)`.
 *
 * @param characters each a single UTF-16 unit
 */
export function stripOf(text: string, characters: string): string {
  return stripEndOf(stripStartOf(text, characters), characters);
}

/** Python's `str.lstrip(characters)`. */
export function stripStartOf(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** Python's `str.rstrip(characters)`. */
export function stripEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
