/** One thing looked for: a word, of which the beginning is enough, or words in quotes, exactly and in this order. */
export interface SearchTerm {
  text: string;
  isPhrase: boolean;
  isNegated: boolean;
}

const mostTerms = 12;
const shortestPrefix = 3;

/**
 * Reads what a person typed into a search box, as search engines on the web do.
 *
 * @param typed words (all must be there), "words in quotes", -without, this or that; signs without letters or digits say nothing
 * @returns groups of terms: one group must fit, with all its terms; empty where nothing can be looked for
 */
export function searchTerms(typed: string): SearchTerm[][] {
  const tokens = [...typed.matchAll(/(-?)"([^"]*)"|(-?)([^\s"]+)/g)].slice(0, mostTerms);
  const groups: SearchTerm[][] = [[]];
  for (const [, phraseSign, phrase, wordSign, word] of tokens) {
    if (word && !wordSign && /^or$/i.test(word)) groups.push([]);
    else groups.at(-1)?.push({ text: phrase ?? word ?? "", isPhrase: phrase !== undefined, isNegated: (phraseSign ?? wordSign) === "-" });
  }
  return groups.map((group) => group.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))).filter((group) => group.length > 0);
}

/**
 * Whether the beginning of a word is enough for this term: short words would begin too many.
 */
export function isPrefix({ text, isPhrase }: SearchTerm): boolean {
  return !isPhrase && text.length >= shortestPrefix;
}

/** Characters of scripts written without spaces between words; the same ranges as the database's `larch_pairs`. */
const dense = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff";

/**
 * Splits a text where it changes between scripts with and without spaces.
 *
 * @returns the pieces in order, each with whether it is of a script without spaces
 */
export function scriptRuns(text: string): { text: string; isDense: boolean }[] {
  return [...text.matchAll(new RegExp(`([${dense}]+)|([^${dense}]+)`, "g"))].map(([all, run]) => ({
    text: all,
    isDense: run !== undefined,
  }));
}

/**
 * A run of characters as the pairs that stand beside each other in it: "望远镜" → "望远", "远镜".
 */
export function characterPairs(run: string): string[] {
  const marks = [...run];
  return marks.length < 2 ? marks : marks.slice(1).map((mark, index) => `${marks[index]}${mark}`);
}
