import { spaceClass as space } from "../python/character-class";
import { stripEnd } from "../python/strip";
import type { Span } from "../span";
import { holdsBreak } from "./punkt-break";
import type { PunktModel } from "./punkt-model";
import { remembered } from "./remembered";

let model: PunktModel | undefined;

/** Loads what the model knows of English. Must be done before `punktSentences` is called. */
export async function loadPunkt(): Promise<void> {
  model ??= (await import("./punkt-model")).englishModel;
}

/**
 * Where the sentences of a text stand, as NLTK's English Punkt tokenizer tells them apart.
 *
 * @returns spans in order, white space after a sentence left out; none for a blank text
 * @see Kiss and Strunk (2006), Computational Linguistics 32(4), 485-525
 */
export const punktSentences: (text: string) => readonly Span[] = remembered((text) => realigned(text, roughSpans(text)));

const mark = new RegExp(`[.?!](?=[)";}\\]*:@'({\\[?!]|[${space}]+[^${space}])`, "g");
const nextWord = new RegExp(`[${space}]+([^${space}]+)`, "y");

/** A mark that may end a sentence, and the word before it. */
interface Candidate {
  start: number;
  mark: number;
}

/** Sentences as they end after their marks; closing brackets and quotation marks are still with the next one. */
function roughSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const candidate of candidates(text)) {
    const end = candidate.mark + 1;
    nextWord.lastIndex = end;
    const next = nextWord.exec(text);
    const after = next ? next[0] : text.charAt(end);
    if (!isBreak(text.slice(candidate.start, end) + after)) continue;
    spans.push({ start, end });
    start = next ? end + next[0].length - (next[1] ?? "").length : end;
  }
  return [...spans, { start, end: stripEnd(text).length }];
}

/** The marks in question; of several in one word only the last. */
function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  let previous: Candidate | undefined;
  for (const { index } of text.matchAll(mark)) {
    const from = previous?.mark ?? 0;
    const space = lastSpace(text, from, index);
    const candidate = { start: space > 0 ? from + space + 1 : (previous?.start ?? 0), mark: index };
    if (previous && previous.mark <= candidate.start) found.push(previous);
    previous = candidate;
  }
  return previous ? [...found, previous] : found;
}

/** How far behind an offset the last space before another stands; 0 where there is none, as there. */
function lastSpace(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (" \t\n\r\v\f".includes(text.charAt(at))) return at - from;
  return 0;
}

const decided = new Map<string, boolean>();
const mostDecided = 5000;
const longestKept = 100;

/** The same contexts come again and again in the variants of one answer. */
function isBreak(context: string): boolean {
  if (!model) throw new Error("loadPunkt must be done before sentences are told apart");
  const known = decided.get(context);
  if (known !== undefined) return known;
  const verdict = holdsBreak(context, model);
  if (context.length > longestKept) return verdict;
  if (decided.size >= mostDecided) decided.clear();
  decided.set(context, verdict);
  return verdict;
}

const closing = new RegExp(`["')\\]}]+?(?:[${space}]+|(?=--)|(?![^\\n]))`, "y");

/** Gives brackets and quotation marks that close a sentence back to it. */
function realigned(text: string, spans: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let moved = 0;
  for (const [place, span] of spans.entries()) {
    const start = span.start + moved;
    const next = spans[place + 1];
    const found = next ? closingAt(text, next) : "";
    if (next && found !== "") sentences.push({ start, end: next.start + stripEnd(found).length });
    else if (start < span.end) sentences.push({ start, end: span.end });
    moved = found.length;
  }
  return sentences;
}

function closingAt(text: string, { start, end }: Span): string {
  closing.lastIndex = start;
  return closing.exec(text.slice(0, end))?.[0] ?? "";
}
