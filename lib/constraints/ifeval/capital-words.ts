import { isLowerOrTitle, isSpace, isUpperCharacter } from "../python/character-class";
import { isUpper } from "../python/letter-case";
import { stripEnd } from "../python/strip";
import { sentenceWords, treebankWords } from "../text/treebank-words";

/** A capital that is parted from the small letters after it. */
const partedCapital = /'T(?:is|was)|\p{Lu}n't/u;
/** A period where it matters whether a sentence ends with it: it is parted from its word then, and so is what stands before. */
const unclearPeriod = /\.[':]|'[\p{L}\p{N}_]{0,2}\./u;

/**
 * The words in capitals among those of NLTK's `word_tokenize`, in order.
 *
 * All but the pieces that hold a capital without a small letter beside it are left out before the text is taken apart, which
 * takes long; what that would change is told by the patterns above.
 */
export function capitalWords(answer: string): string[] {
  const pieces = withCapitals(stripEnd(answer));
  const isUnclear = partedCapital.test(answer) || unclearPeriod.test(pieces);
  return (isUnclear ? treebankWords(answer) : sentenceWords(pieces)).filter(isUpper);
}

/** The pieces between white space that hold such a capital, each with the white space beside it. */
export function withCapitals(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    let isKept = false;
    while (end < text.length && !isSpace(text.charCodeAt(end))) {
      isKept ||= isLoneCapital(text, end);
      end += 1;
    }
    if (isKept) pieces.push(text.slice(Math.max(0, start - 1), end + 1));
    start = end + 1;
  }
  return pieces.join("");
}

function isLoneCapital(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (!isUpperCharacter(code)) return false;
  // A letter beyond the BMP is kept whatever is beside it.
  if (code > 0xffff) return true;
  return !isLowerOrTitle(text.charCodeAt(at + 1) || 0) && !(at > 0 && isLowerOrTitle(text.charCodeAt(at - 1)));
}
