import type { AnyVerifier } from "../verifier";
import { alphabeticalList } from "./alphabetical-list";
import { bannedCharacters } from "./banned-characters";
import { bannedWords } from "./banned-words";
import { boldItemLeads } from "./bold-item-leads";
import { bulletRange } from "./bullet-range";
import { codeBlockRange } from "./code-block-range";
import { codeLanguage } from "./code-language";
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
import { requiredSections } from "./required-sections";
import { requiredWords } from "./required-words";
import { sectionLength } from "./section-length";
import { sentenceLength } from "./sentence-length";
import { sentenceRange } from "./sentence-range";
import { sentencesInParagraphs } from "./sentences-in-paragraphs";
import { tableHeaders } from "./table-headers";
import { tableShape } from "./table-shape";
import { taggedParts } from "./tagged-parts";
import { toneWords } from "./tone-words";

/** What annotators ask for beyond the benchmarks. */
export const editorialVerifiers: readonly AnyVerifier[] = [
  alphabeticalList,
  bannedCharacters,
  bannedWords,
  boldItemLeads,
  bulletRange,
  codeBlockRange,
  codeLanguage,
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
  requiredSections,
  requiredWords,
  sectionLength,
  sentenceLength,
  sentenceRange,
  sentencesInParagraphs,
  tableHeaders,
  tableShape,
  taggedParts,
  toneWords,
];
