import { type Leak, leaks } from "../leaks";
import type { Span } from "../span";
import { defineCheck } from "./check";
import { offerRewrite, type Rewrite, rewritten, sentenceAround, withoutPart } from "./rewrite";

/** Words of the machine's own template in the text. */
export const leakedWords = defineCheck({
  id: "leaked-words",
  title: "Leaked template words",
  severity: "error",
  summary: "Words of the template that made the text, such as “constraint1” or “must follow constraint”, are left in it.",
  look: ({ id, text }) =>
    joined(
      text,
      leaks(text).filter(({ kind }) => kind === "template_word" || kind === "label"),
    ).map((span) => {
      const words = text.slice(span.start, span.end).trim();
      return {
        span,
        message: `“${words}” ${/\s/.test(words) ? "are words" : "is a word"} of the template, not of the instruction`,
        repairs: [offerRewrite(id, `Take out “${words}”`, withoutLeak(text, span))],
      };
    }),
});

/** Leaks with nothing but white space, commas or "and" between them are one. */
function joined(text: string, found: readonly Leak[]): Span[] {
  const spans: Span[] = [];
  for (const { text: words, span: whole } of found) {
    const span = { start: whole.start + words.length - words.trimStart().length, end: whole.start + words.trimEnd().length };
    const last = spans.at(-1);
    if (last && /^(?:[\s,;&]|\band\b|\bor\b){0,12}$/.test(text.slice(last.end, span.start))) last.end = span.end;
    else spans.push({ ...span });
  }
  return spans;
}

const lead =
  /(?:\b(?:the|your) (?:answer|response|reply|output) )?(?:\b(?:must|should|has to|needs to) )?(?:\b(?:follow|satisfy|meet|obey|respect|adhere to|comply with) )?(?:\bthe )?$/i;

/** The whole sentence where it says nothing else; otherwise the words, with what introduces them, up to the demand itself. */
function withoutLeak(text: string, span: Span): Rewrite {
  const sentence = sentenceAround(text, span);
  const before = text.slice(sentence.start, span.start);
  const from = span.start - (lead.exec(before)?.[0].length ?? 0);
  const rest = rewritten(text.slice(sentence.start, sentence.end), withoutWords(sentence.start, from, span.end));
  if (!/[\p{L}\p{N}]{2}/u.test(rest)) return withoutPart(text, sentence);
  if (from > sentence.start && /^\s*[A-Z]/.test(text.slice(span.end))) {
    // A demand follows with a capital of its own: it becomes a sentence of its own.
    const gap = /^\s*/.exec(text.slice(span.end))?.[0].length ?? 0;
    const kept = text.slice(0, from).trimEnd();
    return { start: kept.length, end: span.end + gap, with: /[.!?:]$/.test(kept) ? " " : ". " };
  }
  const cut = withoutPart(text, { start: from, end: span.end });
  const next = text.charAt(cut.end);
  return from === sentence.start && next !== "" ? { start: cut.start, end: cut.end + 1, with: next.toUpperCase() } : cut;
}

function withoutWords(offset: number, start: number, end: number): Rewrite {
  return { start: start - offset, end: end - offset, with: "" };
}
