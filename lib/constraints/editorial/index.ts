import type { AnyVerifier } from "../verifier";
import { bannedCharacters } from "./banned-characters";
import { bannedWords } from "./banned-words";
import { bulletRange } from "./bullet-range";
import { codeBlockRange } from "./code-block-range";
import { emojiRange } from "./emoji-range";
import { endsWithQuestion } from "./ends-with-question";
import { figureRange } from "./figure-range";
import { grammaticalPerson } from "./grammatical-person";
import { hashtagRange } from "./hashtag-range";
import { headingRange } from "./heading-range";
import { lineRange } from "./line-range";
import { linkRange } from "./link-range";
import { listItemLength } from "./list-item-length";
import { listItemSentences } from "./list-item-sentences";
import { noContractions } from "./no-contractions";
import { noPronouns } from "./no-pronouns";
import { noRepeatedOpenings } from "./no-repeated-openings";
import { numberStyle } from "./number-style";
import { numberedItemRange } from "./numbered-item-range";
import { onlyQuestions } from "./only-questions";
import { paragraphLength } from "./paragraph-length";
import { paragraphRange } from "./paragraph-range";
import { questionRange } from "./question-range";
import { quotationRange } from "./quotation-range";
import { quotesVerbatim } from "./quotes-verbatim";
import { requiredWords } from "./required-words";
import { sectionLength } from "./section-length";
import { sentenceLength } from "./sentence-length";
import { sentenceRange } from "./sentence-range";
import { sentencesInParagraphs } from "./sentences-in-paragraphs";
import { toneWords } from "./tone-words";

/** What annotators ask for beyond the benchmarks. */
export const editorialVerifiers: readonly AnyVerifier[] = [
  bannedCharacters,
  bannedWords,
  bulletRange,
  codeBlockRange,
  emojiRange,
  endsWithQuestion,
  figureRange,
  grammaticalPerson,
  hashtagRange,
  headingRange,
  lineRange,
  linkRange,
  listItemLength,
  listItemSentences,
  noContractions,
  noPronouns,
  noRepeatedOpenings,
  numberStyle,
  numberedItemRange,
  onlyQuestions,
  paragraphLength,
  paragraphRange,
  questionRange,
  quotationRange,
  quotesVerbatim,
  requiredWords,
  sectionLength,
  sentenceLength,
  sentenceRange,
  sentencesInParagraphs,
  toneWords,
];
