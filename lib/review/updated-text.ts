import { diffWordsWithSpace } from "diff";
import { type Place, sentenceAround, shareOf } from "./words-in-text";

/** What happened to one constraint of an instruction, and where its text says it (none where it does not, or nobody can tell). */
export type ConstraintChange =
  | { kind: "added"; sentence: string }
  | { kind: "removed"; words: Place | null }
  | { kind: "changed"; words: Place | null; before: string; after: string };

/** A sentence that says little besides the constraint goes with it. */
const mostly = 0.6;

/**
 * An instruction's text after one of its constraints changed, by rules alone: a changed number or word is replaced where
 * it stands, a sentence that only said the constraint goes, a new one is added at the end.
 *
 * @returns the text as it should read; none where the rules have nothing to change, or cannot tell what
 */
export function updatedText(text: string, change: ConstraintChange): string | null {
  const next = nextText(text, change);
  return next === null || next === text || next.trim() === "" ? null : next;
}

function nextText(text: string, change: ConstraintChange): string | null {
  switch (change.kind) {
    case "added":
      return withSentence(text, change.sentence);
    case "removed":
      return change.words && without(text, change.words);
    case "changed": {
      const { words, before, after } = change;
      if (!words) return withSentence(text, after);
      return withWordsReplaced(text, words, textPairs(before, after)) ?? replaced(text, words, after);
    }
  }
}

/** The constraint's sentence in place of the one that said the old one, or at the end once the old words are out. */
function replaced(text: string, words: Place, after: string): string {
  const sentence = sentenceAround(text, words);
  if (shareOf(text, sentence, words) < mostly) return withSentence(without(text, words), after);
  return splice(text, sentence, asSentence(after));
}

/** Every pair of words that differ, if that is all that differs; none where the change is more than an exchange of words. */
function textPairs(before: string, after: string): [string, string][] | null {
  const parts = diffWordsWithSpace(before, after);
  const pairs: [string, string][] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.removed && next?.added) pairs.push([part.value.trim(), next.value.trim()]);
    else if (part.removed || (part.added && !parts[index - 1]?.removed)) return null;
  }
  const isExchange = pairs.length > 0 && pairs.every(([from, to]) => from !== "" && to !== "" && !/\s/.test(from) && !/\s/.test(to));
  return isExchange ? pairs : null;
}

function withWordsReplaced(text: string, words: Place, pairs: [string, string][] | null): string | null {
  if (!pairs) return null;
  let said = text.slice(words.start, words.end);
  for (const [from, to] of pairs) {
    const found = said.split(wholeWord(from));
    if (found.length !== 2) return null;
    said = found.join(to);
  }
  return splice(text, words, said);
}

function wholeWord(word: string): RegExp {
  const escaped = word.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, "iu");
}

function withSentence(text: string, sentence: string): string {
  const said = asSentence(sentence);
  if (text.includes(said)) return text;
  const base = text.trimEnd();
  const lastLine = base.slice(base.lastIndexOf("\n") + 1);
  const marker = /^\s*(?:[-*+•]|\d+[.)])\s/.exec(lastLine)?.[0];
  if (marker && base.includes("\n")) return `${base}\n${nextMarker(marker)}${said}`;
  if (/```\s*$|\|\s*$/.test(lastLine)) return `${base}\n\n${said}`;
  return `${base}${/[.!?:…。！？"”)]$/.test(base) || base === "" ? "" : "."}${base === "" ? "" : " "}${said}`;
}

function nextMarker(marker: string): string {
  return marker.replace(/\d+/, (number) => String(Number(number) + 1));
}

function without(text: string, words: Place): string {
  const sentence = sentenceAround(text, words);
  const whole = shareOf(text, sentence, words) >= mostly;
  const { start, end } = whole ? wholeItem(text, sentence) : words;
  const [left, right] = [text.slice(0, start), text.slice(end)];
  const joined = `${left.replace(/[ \t]+$/, "")}${/^\s|^$|^[.,;:!?)]/.test(right) || /\n$|^$/.test(left) ? "" : " "}${right}`;
  return joined
    .replace(/,\s*(?=[.!?])/g, "")
    .replace(/^[ \t]+/, "")
    .trimEnd();
}

/** A list item goes with its marker and its line. */
function wholeItem(text: string, { start, end }: Place): Place {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isItem = /^\s*(?:[-*+•]|\d+[.)])?\s*$/.test(text.slice(lineStart, start)) && lineStart > 0;
  return isItem && /^\s*(?:\n|$)/.test(text.slice(end)) ? { start: lineStart - 1, end } : { start, end };
}

function splice(text: string, { start, end }: Place, words: string): string {
  return `${text.slice(0, start)}${words}${text.slice(end)}`;
}

function asSentence(words: string): string {
  const trimmed = words.trim();
  const first = trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
  return /[.!?…。！？"”)]$/.test(first) ? first : `${first}.`;
}
