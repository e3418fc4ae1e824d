import type { Span } from "../span";
import { usable } from "./bind";
import { demandWords, frameWords, partOfAnswer, tokensOf } from "./frame";
import { normal } from "./normal";
import type { Bound, Rule } from "./rule";
import { rules } from "./rules";

/** A demand that code can check, and the words of a text that make it. */
export interface FoundDemand {
  span: Span;
  binding: { state: "bound" } & Bound;
}

/** Texts beyond this are material rather than instructions; only their beginning is read. */
const longest = 20_000;
/** How far before and after a demand its sentence is looked at. */
const reach = 160;

/**
 * Every demand that code can check and that a text makes in passing: "Explain it in at most 100 words, in French."
 * Fenced code and long quotations are material, not demands.
 *
 * @returns in the order of the text, none inside another; spans are UTF-16 offsets into the text as given
 */
export function bindInText(text: string): FoundDemand[] {
  const readable = withoutMaterial(normal(text.slice(0, longest)));
  const found = rules.filter((rule) => !rule.isOnlyWhole).flatMap((rule) => foundBy(rule, readable));
  return found
    .toSorted((one, other) => lengthOf(other.span) - lengthOf(one.span))
    .reduce<FoundDemand[]>((kept, one) => (kept.some((other) => overlap(one.span, other.span)) ? kept : [...kept, one]), [])
    .toSorted((one, other) => one.span.start - other.span.start);
}

function foundBy(rule: Rule, text: string): FoundDemand[] {
  return [...text.matchAll(rule.core)].flatMap((match) => {
    const end = match.index + match[0].length;
    const before = clauseBefore(text.slice(Math.max(0, match.index - reach), match.index));
    if (!isDemand(before) || !endsThere(text.slice(end, end + reach))) return [];
    const bound = usable(rule.bind(match.groups ?? {}, before));
    return bound ? [{ span: { start: match.index, end }, binding: { state: "bound", ...bound } }] : [];
  });
}

/** What stands before, back to the start of its clause. */
function clauseBefore(text: string): string {
  return /[^.!?;:\n]*$/.exec(text)?.[0] ?? "";
}

/** A demand begins its clause, or follows words that order something. */
function isDemand(before: string): boolean {
  const tokens = tokensOf(before);
  const last = tokens.at(-1);
  if (last === undefined) return true;
  if (partOfAnswer.test(before.slice(-60)) || /\b(?:each|every|per)\b[^,]*$/i.test(before)) return false;
  const from = tokens.findLastIndex((token) => !frameWords.has(token));
  const around = tokens.slice(from + 1);
  if (tokens[from] === "," || from === -1) return true;
  return around.some((token) => demandWords.has(token));
}

/** Nothing that follows narrows it down to a part of the answer. */
function endsThere(after: string): boolean {
  return !/^[\s,]*(?:per|each|apiece|(?:in|for|of|under|on|from|within|to) (?:each|every|the (?:first|last|second|third|final|introduction|conclusion|summary|opening|title))|every|long (?:each|per))\b/i.test(
    after,
  );
}

/** The same text with fenced code and long quotations blanked out, so that every offset stays. */
function withoutMaterial(text: string): string {
  return text.replace(/```[\s\S]*?(?:```|$)|"[^"\n]{120,}"|^>.*$/gm, (material) => material.replace(/[^\n]/g, " "));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
