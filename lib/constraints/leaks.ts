import { type LeakPattern, leakPatterns, reach } from "./leak-patterns";
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
  return outermost([...leakPatterns, ...labelPatterns(labels)].flatMap((pattern) => leaksBy(pattern, text)));
}

function leaksBy({ kind, pattern, say, isFine }: LeakPattern, text: string): Leak[] {
  return spansOf(text, pattern).flatMap((span): Leak[] => {
    const words = text.slice(span.start, span.end);
    const isLeak =
      isFine === undefined ||
      !isFine(text.slice(Math.max(0, span.start - reach), span.start), text.slice(span.end, span.end + reach), words);
    return isLeak ? [{ kind, span, text: words, message: say(words) }] : [];
  });
}

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
