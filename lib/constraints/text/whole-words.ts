import { type Span, spansOf } from "../span";

/**
 * Where any of these words or phrases stand as whole words, in capitals or small letters, in the order of the text; the
 * longest where several begin at one place. A straight apostrophe finds a curly one too, and one space any white space.
 *
 * @param words taken literally, whatever marks they hold
 */
export function wholeWordSpans(text: string, words: readonly string[]): Span[] {
  const phrases = words.map((word) => word.trim()).filter((word) => word !== "");
  const spaced = phrases.filter((phrase) => beginsWithWord.test(phrase));
  const others = phrases.filter((phrase) => !beginsWithWord.test(phrase));
  const found = [...startingAtWords(text, spaced), ...(others.length === 0 ? [] : anywhere(text, others))];
  return others.length === 0 ? found : found.sort((one, other) => one.start - other.start);
}

/** Scripts without spaces between words have no edges to look for. */
const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const inWord = "[\\p{L}\\p{M}\\p{N}_]";
const beginsWithWord = new RegExp(`^(?![${unspaced}])${inWord}`, "u");
const endsWithWord = new RegExp(`(?![${unspaced}])${inWord}$`, "u");
const token = new RegExp(`${inWord}+`, "gu");
const wordHere = new RegExp(inWord, "uy");

/** Looks phrases up by their first word: the time depends on the text, hardly on how many phrases there are. */
function startingAtWords(text: string, phrases: readonly string[]): Span[] {
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.match(token)?.[0]?.toLowerCase() ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const [first, group] of byFirst)
    byFirst.set(
      first,
      [...group].sort((one, other) => other.length - one.length),
    );
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(token)) {
    if (match.index < from) continue;
    const ends = (byFirst.get(match[0].toLowerCase()) ?? []).map((phrase) => endOf(phrase, text, match.index, match[0].length));
    const end = ends.find((one) => one !== null);
    if (end === undefined || end === null) continue;
    spans.push({ start: match.index, end });
    from = end;
  }
  return spans;
}

/** Where a phrase ends that begins at this place of the text; null where it goes on otherwise. */
function endOf(phrase: string, text: string, start: number, firstLength: number): number | null {
  if (phrase.length === firstLength) return start + firstLength;
  const pattern = new RegExp(literal(phrase), "iuy");
  pattern.lastIndex = start;
  if (!pattern.test(text)) return null;
  const end = pattern.lastIndex;
  wordHere.lastIndex = end;
  return endsWithWord.test(phrase) && wordHere.test(text) ? null : end;
}

function anywhere(text: string, phrases: readonly string[]): Span[] {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length);
  const patterns = longestFirst.map((phrase) => `${literal(phrase)}${endsWithWord.test(phrase) ? `(?!${inWord})` : ""}`);
  return spansOf(text, new RegExp(patterns.join("|"), "giu"));
}

function literal(phrase: string): string {
  return phrase
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, "\\s+");
}
