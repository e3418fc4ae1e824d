import type { AnyVerifier } from "../verifier";
import { africanCountries } from "./african-countries";
import { alphabetLoop } from "./alphabet-loop";
import { answerTemplate } from "./answer-template";
import { cityCsv } from "./city-csv";
import { conjunctions } from "./conjunctions";
import { consonantClusters } from "./consonant-clusters";
import { europeanCapitals } from "./european-capitals";
import { italicThesis } from "./italic-thesis";
import { japaneseWords } from "./japanese-words";
import { keywordsMultiple } from "./keywords-multiple";
import { listMarker } from "./list-marker";
import { multipleChoice } from "./multiple-choice";
import { multiplesOfSeven } from "./multiples-of-seven";
import { napoleonDates } from "./napoleon-dates";
import { nestedBrackets } from "./nested-brackets";
import { nestedQuotes } from "./nested-quotes";
import { noSharedInitials } from "./no-shared-initials";
import { noWhitespace } from "./no-whitespace";
import { numbers } from "./numbers";
import { options } from "./options";
import { palindromes } from "./palindromes";
import { paragraphLastFirst } from "./paragraph-last-first";
import { personNames } from "./person-names";
import { primeLengths } from "./prime-lengths";
import { punctuationCover } from "./punctuation-cover";
import { quoteExplanation } from "./quote-explanation";
import { quotedTsv } from "./quoted-tsv";
import { repeatChange } from "./repeat-change";
import { repeatSimple } from "./repeat-simple";
import { repeatSpan } from "./repeat-span";
import { reversedLetters } from "./reversed-letters";
import { reversedWords } from "./reversed-words";
import { specialCsv } from "./special-csv";
import { stairs } from "./stairs";
import { stopWordShare } from "./stop-words";
import { subBullets } from "./sub-bullets";
import { syllableParity } from "./syllable-parity";
import { threeVowels } from "./three-vowels";
import { trigramOverlap } from "./trigram-overlap";
import { uniqueWordCount } from "./unique-word-count";
import { wordCountRange } from "./word-count-range";
import { wordPerLine } from "./word-per-line";
import { wordRepeats } from "./word-repeats";

/** The 58 kinds of IFBench, under its ids and keyword arguments. @see Pyatkin et al. (2025), arXiv 2507.02833 */
export const ifbenchVerifiers: readonly AnyVerifier[] = [
  wordCountRange,
  uniqueWordCount,
  stopWordShare,
  conjunctions,
  personNames,
  trigramOverlap,
  numbers,
  alphabetLoop,
  threeVowels,
  consonantClusters,
  palindromes,
  punctuationCover,
  nestedBrackets,
  nestedQuotes,
  primeLengths,
  options,
  wordPerLine,
  japaneseWords,
  wordRepeats,
  syllableParity,
  paragraphLastFirst,
  noSharedInitials,
  stairs,
  quoteExplanation,
  listMarker,
  italicThesis,
  subBullets,
  multiplesOfSeven,
  multipleChoice,
  africanCountries,
  reversedWords,
  reversedLetters,
  europeanCapitals,
  cityCsv,
  specialCsv,
  quotedTsv,
  napoleonDates,
  keywordsMultiple,
  repeatChange,
  repeatSimple,
  repeatSpan,
  answerTemplate,
  noWhitespace,
];
