import type { Span } from "../span";
import { usable } from "./bind";
import { demandWords, frameWords, partOfAnswer, tokensOf } from "./frame";
import { normal } from "./normal";
import { ownSentence } from "./own-sentence";
import { type Reading, read } from "./reading";
import { type Bound, matchesOf, type Rule } from "./rule";
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
  const readable = read(withoutMaterial(normal(text.slice(0, longest))));
  const found = rules.filter((rule) => !rule.isOnlyWhole).flatMap((rule) => foundBy(rule, readable));
  return withoutOverlaps([...sentencesOf(readable), ...found]).toSorted((one, other) => one.span.start - other.span.start);
}

/** The longest first, and nothing that overlaps what was taken. */
function withoutOverlaps(found: readonly FoundDemand[]): FoundDemand[] {
  const kept: FoundDemand[] = [];
  for (const one of found.toSorted((a, b) => lengthOf(b.span) - lengthOf(a.span))) {
    if (!kept.some((other) => overlap(one.span, other.span))) kept.push(one);
  }
  return kept;
}

/** Sentences that a verifier writes itself. */
function sentencesOf({ text }: Reading): FoundDemand[] {
  return [...text.matchAll(/(?<=^|[.!?]["”)]?\s+|\n)\p{Lu}[^\n]{3,400}?(?:[.!?]["”)]?(?=\s|$)|(?=\n|$))/gu)].flatMap((match) => {
    const bound = ownSentence(match[0]);
    const span = { start: match.index, end: match.index + match[0].length };
    return bound ? [{ span, binding: { state: "bound" as const, ...bound } }] : [];
  });
}

function foundBy(rule: Rule, reading: Reading): FoundDemand[] {
  const text = rule.isCoded ? reading.coded : reading.text;
  return matchesOf(rule, reading).flatMap(({ start, end, match }) => {
    const before = clauseBefore(text.slice(Math.max(0, start - reach), start));
    if (!isDemand(before, text.slice(start, end)) || !endsThere(text.slice(end, end + reach), text.slice(start, end))) return [];
    const bound = usable(rule.bind({ ...match, before }));
    return bound ? [{ span: { start, end }, binding: { state: "bound", ...bound } }] : [];
  });
}

/** What stands before, back to the start of its clause. */
function clauseBefore(text: string): string {
  return /[^.!?;:\n]*$/.exec(text)?.[0] ?? "";
}

/** A demand begins its clause, follows words that order something, or orders something itself in a clause that does. */
function isDemand(before: string, core: string): boolean {
  const tokens = tokensOf(before);
  if (tokens.length === 0) return true;
  if (
    partOfAnswer.test(before.slice(-60)) ||
    asking.test(before) ||
    (denying.test(before) && !/^(?:do|not|no|never|without|avoid)\b/i.test(core))
  )
    return false;
  const from = tokens.findLastIndex((token) => !frameWords.has(token));
  if (from === -1 || tokens[from] === ",") return true;
  if (tokens.slice(from + 1).some((token) => demandWords.has(token))) return true;
  const [orders, opening] = [tokensOf(core)[0] ?? "", tokens[0] ?? ""];
  return (demandWords.has(orders) || /^(?:do|don't|never)$/.test(orders)) && !questions.has(opening);
}

/** Of each of several parts, or a question rather than an order. */
const asking = /\b(?:each|every|per|how|why|what|which|whether|when|if)\b[^,]*$/i;
/** What is denied is not demanded. */
const denying = /\b(?:not|never|no|don't|doesn't|without|avoid|instead of|rather than)\b(?:\s+[\w']+){0,4}\s*$/i;
const questions = new Set("how what why which who whom whose when where is are was were does did has have".split(" "));

/** Nothing that follows narrows it down to a part of the answer. */
function endsThere(after: string, core: string): boolean {
  if (/\b(?:words?|sentences?)$/i.test(core) && narrowed.test(after)) return false;
  return !partial.test(after);
}

const partial =
  /^[\s,]*(?:per|each|apiece|(?:in|for|of|under|on|from|within|to) (?:each|every|the (?:first|last|second|third|final|introduction|conclusion|summary|opening|title))|every|long (?:each|per)|to (?:indicate|mark|denote))\b/i;
/** Words of one sort, and not all of them. */
const narrowed =
  /^\s*(?:or phrases?\b|be\b|in (?:the \w+ should be in )?(?:all|bold|italics?|caps|capital|upper|lower)|that\b|which\b|with\b|should be\b|starting|beginning|ending|from\b)/i;

/** The same text with fenced code and long quotations blanked out, so that every offset stays. */
function withoutMaterial(text: string): string {
  return text.replace(/```[\s\S]*?(?:```|(?![\s\S]))|(?<![^\s([])"(?=\S)[^"\n]{120,}"|^>.*$/gm, (material) =>
    material.replace(/[^\n]/g, " "),
  );
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
