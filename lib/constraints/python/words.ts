import type { Span } from "../span";
import { isWordCharacter } from "./character-class";

/** Where Python's `\w+` matches: runs of letters and numbers of every script, and underscores. */
export function wordRuns(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    spans.push({ start, end });
    start = wordStart(text, end);
  }
  return spans;
}

/** How often Python's `\w+` matches. */
export function countWordRuns(text: string): number {
  let count = 0;
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, wordEnd(text, start))) count += 1;
  return count;
}

/** Where the word with a number, counted from 0, begins; none where there are fewer. */
export function wordRunStart(text: string, number: number): number | undefined {
  let start = wordStart(text, 0);
  for (let count = 0; count < number && start < text.length; count += 1) start = wordStart(text, wordEnd(text, start));
  return start < text.length ? start : undefined;
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (isWordCharacter(code)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (!isWordCharacter(code)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xfc00) === 0xd800 ? (text.codePointAt(at) ?? unit) : unit;
}

/** Whether Python's `\b` holds at an offset. */
export function isWordBoundary(text: string, at: number): boolean {
  return endsInWord(text, at) !== (at < text.length && isWordCharacter(text.codePointAt(at) ?? 0));
}

function endsInWord(text: string, end: number): boolean {
  if (end <= 0) return false;
  const unit = text.charCodeAt(end - 1);
  const isLowHalf = (unit & 0xfc00) === 0xdc00 && end > 1;
  return isWordCharacter(isLowHalf ? (text.codePointAt(end - 2) ?? 0) : unit) || (isLowHalf && isWordCharacter(unit));
}
