import type { AnyVerifier } from "../verifier";
import { acrostic } from "./acrostic";
import { alphabeticalList } from "./alphabetical-list";
import { bannedCharacters } from "./banned-characters";
import { bannedWords } from "./banned-words";
import { boldItemLeads } from "./bold-item-leads";
import { bulletRange } from "./bullet-range";
import { characterRange } from "./character-range";
import { codeBlockRange } from "./code-block-range";
import { codeLanguage } from "./code-language";
import { dateFormat } from "./date-format";
import { emojiRange } from "./emoji-range";
import { emphasisMarks } from "./emphasis-marks";
import { endsWithQuestion } from "./ends-with-question";
import { figureRange } from "./figure-range";
import { grammaticalPerson } from "./grammatical-person";
import { hashtagRange } from "./hashtag-range";
import { headingOrder } from "./heading-order";
import { headingRange } from "./heading-range";
import { jsonKeys } from "./json-keys";
import { jsonSchema } from "./json-schema";
import { lineRange } from "./line-range";
import { lineSyllables } from "./line-syllables";
import { linkRange } from "./link-range";
import { listItemLength } from "./list-item-length";
import { listItemSentences } from "./list-item-sentences";
import { measurementUnits } from "./measurement-units";
import { noClosingOffer } from "./no-closing-offer";
import { noContractions } from "./no-contractions";
import { noEmoji } from "./no-emoji";
import { noLinks } from "./no-links";
import { noLists } from "./no-lists";
import { noMarkdown } from "./no-markdown";
import { noPlaceholders } from "./no-placeholders";
import { noPreamble } from "./no-preamble";
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
import { readingLevel } from "./reading-level";
import { requiredSections } from "./required-sections";
import { requiredWords } from "./required-words";
import { sectionLength } from "./section-length";
import { sentenceLength } from "./sentence-length";
import { sentenceRange } from "./sentence-range";
import { sentencesInParagraphs } from "./sentences-in-paragraphs";
import { spelling } from "./spelling";
import { syllablesPerWord } from "./syllables-per-word";
import { tableHeaders } from "./table-headers";
import { tableShape } from "./table-shape";
import { taggedParts } from "./tagged-parts";
import { toneWords } from "./tone-words";
import { wordLetters } from "./word-letters";
import { wordsStartingWith } from "./words-starting-with";

/** What annotators ask for beyond the benchmarks. */
export const editorialVerifiers: readonly AnyVerifier[] = [
  acrostic,
  alphabeticalList,
  bannedCharacters,
  bannedWords,
  boldItemLeads,
  bulletRange,
  characterRange,
  codeBlockRange,
  codeLanguage,
  dateFormat,
  emojiRange,
  emphasisMarks,
  endsWithQuestion,
  figureRange,
  grammaticalPerson,
  hashtagRange,
  headingOrder,
  headingRange,
  jsonKeys,
  jsonSchema,
  lineRange,
  lineSyllables,
  linkRange,
  listItemLength,
  listItemSentences,
  measurementUnits,
  noClosingOffer,
  noContractions,
  noEmoji,
  noLinks,
  noLists,
  noMarkdown,
  noPlaceholders,
  noPreamble,
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
  readingLevel,
  requiredSections,
  requiredWords,
  sectionLength,
  sentenceLength,
  sentenceRange,
  sentencesInParagraphs,
  spelling,
  syllablesPerWord,
  tableHeaders,
  tableShape,
  taggedParts,
  toneWords,
  wordLetters,
  wordsStartingWith,
];
