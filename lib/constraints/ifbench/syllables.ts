let count: ((word: string) => number) | undefined;

/** Longer ones are no words, and no rule of English knows how they sound. */
const longest = 60;

/** Loads the syllable counter. */
export async function prepareSyllables(): Promise<void> {
  count ??= (await import("syllable")).syllable;
}

/** How many syllables an English word has; 0 where it has no letters. */
export function syllablesIn(word: string): number {
  if (!count) throw new Error("The syllable counter is used before it was loaded");
  return count(word.slice(0, longest));
}
