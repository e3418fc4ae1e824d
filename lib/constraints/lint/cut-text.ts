import type { Span } from "../span";
import { isBullet, isHeading, isNumbered, type Line, linesOf } from "../text/lines";
import { sentenceSpans } from "../text/sentences";
import { wordCount } from "../text/words";
import { mayBeShort, mayLackPunctuation } from "./answer-form";

export interface Cut {
  /** the last words, or what was opened and never closed; null where there is no text */
  span: Span | null;
  because: string;
}

/**
 * Whether a text stops before it ends, told by its form.
 *
 * @param asked the instruction it answers: titles, single words, code and lists need no full stop
 * @returns null where it ends as such texts do
 */
export function cutIn(text: string, asked: string): Cut | null {
  const lines = linesOf(text);
  const last = lines.at(-1);
  if (!last) return { span: null, because: "it is empty" };
  const fence = openFence(lines);
  if (fence) return { span: fence.span, because: "a code block is opened and never closed" };
  if (/^(?:```|~~~)/.test(last.text)) return null;
  if (/^[{[]/.test(text.trimStart()) && /^\s*[{[]\s*(?:["{[\]}\d-]|$)/.test(text)) return cutJson(text, last);
  const because = cutEnd(last, lines, asked);
  return because === null ? null : { span: lastWords(text, last.span), because };
}

function openFence(lines: readonly Line[]): Line | undefined {
  const fences = lines.filter(({ text }) => /^(?:```|~~~)/.test(text));
  return fences.length % 2 === 1 ? fences.at(-1) : undefined;
}

function cutJson(text: string, last: Line): Cut | null {
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const depth = (bare.match(/[{[]/g)?.length ?? 0) - (bare.match(/[}\]]/g)?.length ?? 0);
  return depth > 0 ? { span: last.span, because: "it opens more brackets than it closes" } : null;
}

/** Stars before a word with none after it; stars that are spoken of stand alone or in quotation marks. */
function opensBold(text: string): boolean {
  const marks = text.match(/(?<![*\w"“`'])\*\*(?![\s*"”`'])|(?<![\s*"“`'])\*\*(?!\*)/g)?.length ?? 0;
  return marks % 2 === 1 && /(?<![*\w"“`'])\*\*(?![\s*"”`'])[^*]*$/.test(text);
}

const joining =
  /(?:^|\s)(?:an?|the|of|to|for|with|and|or|but|in|on|at|by|from|as|that|which|who|whose|because|if|when|while|than|into|about|between|through|is|are|was|were|be|been|has|have|had|can|could|will|would|should|may|might|must|their|its|your|our|this|these|those|such|including|e\.g|i\.e)$/i;
const closing = /(?:[.!?…。！？؟।۔︒"”“’'»›)\]}*_`~>|^$%°€£¥]|\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\ufe0f])$/u;
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** A line longer than any sentence is judged by its end. */
const longestLine = 600;

function cutEnd(whole: Line, lines: readonly Line[], asked: string): string | null {
  const text = whole.text.slice(-longestLine);
  const last = { ...whole, text };
  const isTable = text.startsWith("|");
  if (isTable) return lines.at(-2)?.text.endsWith("|") && !text.endsWith("|") ? "the last row of the table is not closed" : null;
  if (/^(?:[-*•+]|\d{1,3}[.)])$/.test(text)) return "the last item of the list is empty";
  if (opensBold(text)) return "something is set in bold and never closed";
  if (/[,;–—-]$/.test(text) && !isFarewell(text, lines) && !/^[-–—*_=\s]+$/.test(text)) return `it ends with “${text.slice(-1)}”`;
  if (/:$/.test(text) && wordCount(text) > 1) return "it announces something that does not come";
  if (/[([{“]$/.test(text)) return "it ends with an open bracket or quotation mark";
  if (closing.test(text) && !/\s\([^)]{1,12}\)$/.test(text)) return null;
  if (unspaced.test(text) || isFree(last, lines) || mayLackPunctuation(asked, text)) return null;
  if (joining.test(text) && !isTitle(text)) return `it ends with “${text.split(/\s+/).slice(-2).join(" ")}”`;
  if (isBullet(last) || isNumbered(last)) return cutItem(last, lines);
  if (isVerse(lines)) return null;
  return isUnfinished(last, lines, asked) ? "its last sentence has no end" : null;
}

function isUnfinished({ text }: Line, lines: readonly Line[], asked: string): boolean {
  if (closing.test(text) && lines.length > 1) return false;
  if (lines.length > 1) return wordCount(text) > 4 && !isTitle(text) && !closing.test(text);
  return !mayBeShort(asked, text);
}

/** A list's items mostly end alike: the last one is cut where all before it end with a full stop and it does not. */
function cutItem(last: Line, lines: readonly Line[]): string | null {
  const before = lines.slice(0, -1).filter((line) => isBullet(line) || isNumbered(line));
  const closed = before.filter(({ text }) => /[.!?]["”’)*_]*$/.test(text));
  return before.length >= 2 && closed.length === before.length && wordCount(last.text) > 1 ? "the last item of the list has no end" : null;
}

/** Lines that need no full stop: headings, links, labels with a value, formulas, code, hashtags, closing signatures. */
function isFree(last: Line, lines: readonly Line[]): boolean {
  const { text } = last;
  if (isHeading(last)) return lines.length < 3;
  if (/^(?:https?:\/\/|www\.)\S+$|\S+@\S+\.\w+$|(?:^|\s)#\w+$|https?:\/\/\S+$/.test(text)) return true;
  if (/^[\p{L}\p{N} .'’/-]{1,30}:\s*\S/u.test(text) && wordCount(text) <= 14) return true;
  if (/[=<>≤≥≈→]/.test(text) || /^[\d\s.,+*/^()-]+$/.test(text)) return true;
  return lines.length > 1 && isSignature(text);
}

function isSignature(text: string): boolean {
  return /^(?:[-–—]\s*)?(?:\p{Lu}[\p{L}.'’-]*|of|the|and|your|von|van|de|der|la|le|&)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|of|the|and|your|von|van|de|der|la|le|&)){0,5}$/u.test(
    text,
  );
}

function isFarewell(text: string, lines: readonly Line[]): boolean {
  return lines.length > 1 && wordCount(text) <= 4 && text.endsWith(",");
}

function isTitle(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 5);
  return (
    words.length > 1 &&
    words.length <= 12 &&
    capital.length === words.length &&
    /^\p{Lu}/u.test(text) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
  );
}

/** Short lines, few of which end with a full stop. */
function isVerse(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const short = lines.filter(({ text }) => wordCount(text) <= 10 && text.length <= 70).length;
  const open = lines.slice(0, -1).filter(({ text }) => !/[.!?:]["”’)*_]*$/.test(text)).length;
  return short >= lines.length * 0.8 && open * 2 >= lines.length - 1;
}

const longestSpan = 80;

/** The last sentence, or as much of its end as is easily read. */
function lastWords(text: string, line: Span): Span {
  const last = sentenceSpans(text.slice(line.start, line.end)).at(-1);
  const from = line.start + (last?.start ?? 0);
  const start = Math.max(from, line.end - longestSpan);
  const skip = start > from ? (/^\S*\s+/.exec(text.slice(start, line.end))?.[0].length ?? 0) : 0;
  return { start: start + skip, end: line.end };
}
