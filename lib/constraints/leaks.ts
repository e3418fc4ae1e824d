import { type Span, spansOf } from "./span";

export type LeakKind = "template_word" | "label" | "unresolved_choice" | "placeholder" | "control_character";

export interface Leak {
  kind: LeakKind;
  span: Span;
  text: string;
  /** a sentence for people, and for the model that has to write it again */
  message: string;
}

/**
 * What shows through from the machine that wrote a text: words of its template, labels, choices nobody made,
 * placeholders nobody filled, control characters. Every find is a fault; ordinary prose, lists in brackets and code
 * are left alone.
 *
 * @param labels the labels the writer was shown ("c1", "c2"); none of them may appear in the text
 * @returns the finds in the order of the text, one for each place
 * @see Sun et al. (2024), arXiv 2404.02823, whose public samples show all of these faults
 */
export function leaks(text: string, labels: readonly string[] = []): Leak[] {
  const found = [...patterns, ...labelPatterns(labels)].flatMap(({ kind, pattern, say }) =>
    spansOf(text, pattern).map((span): Leak => {
      const words = text.slice(span.start, span.end);
      return { kind, span, text: words, message: say(words) };
    }),
  );
  return outermost(found);
}

interface LeakPattern {
  kind: LeakKind;
  pattern: RegExp;
  say(found: string): string;
}

const templateWord = (found: string) => `"${found}" is a word of the template, not of the instruction`;
const unresolved = (found: string) => `"${found}" is a choice that was never made: choose one`;
const unfilled = (found: string) => `"${found}" is a placeholder that was never filled`;

const units = "words?|characters?|letters?|sentences?|paragraphs?|bullet|bullets|points?|items?|lines?|sections?|times|steps?|examples?";

const patterns: readonly LeakPattern[] = [
  { kind: "template_word", pattern: /\b(?:constraint[ _]?#?|(?:category|instruction|requirement|query)_?)\d+\b/gi, say: templateWord },
  { kind: "template_word", pattern: /\bdifficulty(?: level)? ?[1-5]\b/gi, say: templateWord },
  { kind: "template_word", pattern: /\bmust follow constraints?\b/gi, say: templateWord },
  { kind: "template_word", pattern: /\bmust follow (?:an answer|respond|provide|use|enclose|include|answer)\b/gi, say: templateWord },
  { kind: "template_word", pattern: /\bconstraint (?=[A-Z][a-z])/g, say: templateWord },
  { kind: "template_word", pattern: /<\/?(?:seed|query|constraints|instruction|answer|offered|weaker_answer)>/g, say: templateWord },
  {
    kind: "unresolved_choice",
    pattern: new RegExp(String.raw`\[\s*\d+(?:\s*(?:,|-|–|/|\bor\b|\bto\b)\s*\d+)+\s*\](?=\s+(?:${units})\b)`, "gi"),
    say: unresolved,
  },
  {
    kind: "unresolved_choice",
    pattern: /(?<=\b(?:at least|at most|exactly|between|fewer than|more than|up to)\s)\[[^\]\n,/|]{0,60}[,/|][^\]\n]{0,60}\]/gi,
    say: unresolved,
  },
  { kind: "unresolved_choice", pattern: /\[[a-z][a-z ]*(?:[,/|] *[a-z][a-z ]*)+\](?=\s+[a-z])/gi, say: unresolved },
  { kind: "placeholder", pattern: /\{\{[^{}\n]*\}\}/g, say: unfilled },
  {
    kind: "placeholder",
    pattern: /\[(?:insert|your|name of|topic|number|keyword|placeholder|x|n|tbd)\b[^\]\n]{0,60}\](?!\()/gi,
    say: unfilled,
  },
  {
    kind: "control_character",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/g,
    say: (found) =>
      `There is a control character (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}) in the text`,
  },
];

function labelPatterns(labels: readonly string[]): LeakPattern[] {
  if (labels.length === 0) return [];
  const alternatives = labels.map((label) => label.replace(/[^\w]/g, String.raw`\$&`)).join("|");
  const say = (found: string) => `"${found}" is a label of the list, not part of the instruction`;
  return [{ kind: "label", pattern: new RegExp(String.raw`(?<![\w.+-])(?:${alternatives})(?![\w+-])`, "g"), say }];
}

/** One leak for each place: where two overlap, the one that starts first, and of those the longest. */
function outermost(found: readonly Leak[]): Leak[] {
  const ordered = [...found].sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  const kept: Leak[] = [];
  for (const leak of ordered) {
    const last = kept.at(-1);
    if (!last || leak.span.start >= last.span.end) kept.push(leak);
  }
  return kept;
}
