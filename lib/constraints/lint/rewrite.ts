import type { RepairOffer } from "@/lib/schema/finding";
import type { Span } from "../span";
import { sentenceSpans } from "../text/sentences";

/** A part of a text, and what stands there instead. */
export interface Rewrite extends Span {
  with: string;
}

/**
 * The text with one part replaced.
 *
 * @returns the text as it was where the part does not lie within it
 */
export function rewritten(text: string, { start, end, with: other }: Rewrite): string {
  return start < 0 || end < start || end > text.length ? text : text.slice(0, start) + other + text.slice(end);
}

/** Offers to replace a part of an instruction's text. */
export function offerRewrite(instructionId: string, label: string, rewrite: Rewrite): RepairOffer {
  const { start, end } = rewrite;
  return { label, repair: { kind: "rewrite_text", instructionId, start, end, with: rewrite.with } };
}

/** Takes out a part and one of the gaps beside it, so that no double space and no space before a full stop remains. */
export function withoutPart(text: string, { start, end }: Span): Rewrite {
  const before = /\s*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const after = /^\s*/.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  if (start - before === 0) return { start: 0, end: end + after, with: "" };
  const isClosed = end + after === text.length || /[.,;:!?)\]]/.test(text.charAt(end));
  return isClosed ? { start: start - before, end, with: "" } : { start, end: end + after, with: "" };
}

/** Takes out the whole sentence a part stands in. */
export function withoutSentence(text: string, part: Span): Rewrite {
  return withoutPart(text, sentenceAround(text, part));
}

/** The sentence a part stands in, or from the first to the last of several; the part itself where there is none. */
export function sentenceAround(text: string, part: Span): Span {
  const touched = sentenceSpans(text).filter(({ start, end }) => start < part.end && part.start < end);
  return { start: Math.min(part.start, touched[0]?.start ?? part.start), end: Math.max(part.end, touched.at(-1)?.end ?? part.end) };
}

/** Adds a sentence at the end of a text. */
export function withSentence(text: string, sentence: string): Rewrite {
  const end = text.trimEnd().length;
  const gap = end === 0 ? "" : /[.!?:;…"”')\]]$/.test(text.slice(0, end)) ? " " : ". ";
  return { start: end, end: text.length, with: `${gap}${asSentence(sentence)}` };
}

/** A constraint's words as a sentence: a capital first, a full stop last. */
export function asSentence(words: string): string {
  const trimmed = words.trim();
  const closed = /[.!?…]["'”’)\]*]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return /^\p{Ll}\p{Ll}/u.test(closed) ? closed.charAt(0).toUpperCase() + closed.slice(1) : closed;
}
