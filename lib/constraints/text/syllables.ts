import { wordSpans } from "./words";

let count: ((word: string) => number) | null = null;

/** Loads the counter; to be done once before `syllablesIn`. */
export async function prepareSyllables(): Promise<void> {
  count ??= (await import("syllable")).syllable;
}

/** No English word is longer; what is counts by its letters, so that the time stays bounded. */
const longestWord = 40;

/** Syllables of each word of an English text, in order; throws where `prepareSyllables` was not awaited. */
export function syllablesIn(text: string): { word: string; start: number; syllables: number }[] {
  const counter = count;
  if (counter === null) throw new Error("the syllable counter was not prepared");
  const known = new Map<string, number>();
  return wordSpans(text).map(({ start, end }) => {
    const word = text.slice(start, end);
    const syllables = known.get(word) ?? Math.max(1, word.length > longestWord ? Math.ceil(word.length / 3) : counter(word));
    known.set(word, syllables);
    return { word, start, syllables };
  });
}
