import type { AnyVerifier } from "../verifier";
import { africanCountries } from "./african-countries";
import { alliterationIncrement } from "./alliteration-increment";
import { alphabetLoop } from "./alphabet-loop";
import { alphabetStory } from "./alphabet-story";
import { answerTemplate } from "./answer-template";
import { cityCsv } from "./city-csv";
import { conjunctions } from "./conjunctions";
import { consonantClusters } from "./consonant-clusters";
import { emojiAfterSentences } from "./emoji-after-sentences";
import { equalSentences } from "./equal-sentences";
import { europeanCapitals } from "./european-capitals";
import { italicThesis } from "./italic-thesis";
import { japaneseWords } from "./japanese-words";
import { keywordAtPosition } from "./keyword-at-position";
import { keywordInSentence } from "./keyword-in-sentence";
import { keywordsMultiple } from "./keywords-multiple";
import { lastWordFirst } from "./last-word-first";
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
import { pronouns } from "./pronouns";
import { punctuationCover } from "./punctuation-cover";
import { quoteExplanation } from "./quote-explanation";
import { quotedTsv } from "./quoted-tsv";
import { repeatChange } from "./repeat-change";
import { repeatSimple } from "./repeat-simple";
import { repeatSpan } from "./repeat-span";
import { reversedLetters } from "./reversed-letters";
import { reversedWords } from "./reversed-words";
import { secondWords } from "./second-words";
import { sentenceBalance } from "./sentence-balance";
import { sentenceIncrement } from "./sentence-increment";
import { sentenceTypeRatio } from "./sentence-type-ratio";
import { sentencesThenBullets } from "./sentences-then-bullets";
import { specialCsv } from "./special-csv";
import { stairs } from "./stairs";
import { startsWithVerb } from "./starts-with-verb";
import { stopWordShare } from "./stop-words";
import { subBullets } from "./sub-bullets";
import { syllableParity } from "./syllable-parity";
import { threeVowels } from "./three-vowels";
import { titleCase } from "./title-case";
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
  sentenceTypeRatio,
  sentenceBalance,
  conjunctions,
  personNames,
  trigramOverlap,
  numbers,
  alphabetLoop,
  threeVowels,
  consonantClusters,
  alliterationIncrement,
  palindromes,
  punctuationCover,
  nestedBrackets,
  nestedQuotes,
  primeLengths,
  options,
  wordPerLine,
  emojiAfterSentences,
  equalSentences,
  japaneseWords,
  startsWithVerb,
  wordRepeats,
  keywordInSentence,
  pronouns,
  syllableParity,
  lastWordFirst,
  paragraphLastFirst,
  sentenceIncrement,
  noSharedInitials,
  stairs,
  quoteExplanation,
  listMarker,
  italicThesis,
  subBullets,
  sentencesThenBullets,
  multiplesOfSeven,
  multipleChoice,
  africanCountries,
  reversedWords,
  reversedLetters,
  alphabetStory,
  europeanCapitals,
  cityCsv,
  specialCsv,
  quotedTsv,
  napoleonDates,
  keywordsMultiple,
  keywordAtPosition,
  secondWords,
  repeatChange,
  repeatSimple,
  repeatSpan,
  titleCase,
  answerTemplate,
  noWhitespace,
];
