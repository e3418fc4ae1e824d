import type { Span } from "../span";
import { isWordCharacter } from "./character-class";

/** Where Python's `\w+` matches: runs of letters and numbers of every script, and underscores. */
export function wordRuns(text: string): Span[] {
  const spans: Span[] = [];
  eachWordRun(text, (start, end) => spans.push({ start, end }));
  return spans;
}

/** How often Python's `\w+` matches. */
export function countWordRuns(text: string): number {
  let count = 0;
  eachWordRun(text, () => {
    count += 1;
  });
  return count;
}

function eachWordRun(text: string, found: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const isWord = isWordCharacter(code);
    if (isWord && start < 0) start = at;
    if (!isWord && start >= 0) {
      found(start, at);
      start = -1;
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (start >= 0) found(start, text.length);
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
