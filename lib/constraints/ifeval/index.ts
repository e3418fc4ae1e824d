import type { AnyVerifier } from "../verifier";
import { capitalWordFrequency } from "./capital-word-frequency";
import { constrainedResponse } from "./constrained-response";
import { endChecker } from "./end-checker";
import { englishCapital } from "./english-capital";
import { englishLowercase } from "./english-lowercase";
import { forbiddenWords } from "./forbidden-words";
import { jsonFormat } from "./json-format";
import { keywordExistence } from "./keyword-existence";
import { keywordFrequency } from "./keyword-frequency";
import { letterFrequency } from "./letter-frequency";
import { multipleSections } from "./multiple-sections";
import { noComma } from "./no-comma";
import { nthParagraphFirstWord } from "./nth-paragraph-first-word";
import { numberBulletLists } from "./number-bullet-lists";
import { numberHighlightedSections } from "./number-highlighted-sections";
import { numberParagraphs } from "./number-paragraphs";
import { numberPlaceholders } from "./number-placeholders";
import { numberSentences } from "./number-sentences";
import { numberWords } from "./number-words";
import { postscript } from "./postscript";
import { quotation } from "./quotation";
import { repeatPrompt } from "./repeat-prompt";
import { responseLanguage } from "./response-language";
import { title } from "./title";
import { twoResponses } from "./two-responses";

/** The 25 kinds of IFEval, under its ids and keyword arguments, judging as its reference does. */
export const ifevalVerifiers: readonly AnyVerifier[] = [
  keywordExistence,
  keywordFrequency,
  forbiddenWords,
  letterFrequency,
  responseLanguage,
  numberSentences,
  numberParagraphs,
  numberWords,
  nthParagraphFirstWord,
  numberPlaceholders,
  postscript,
  numberBulletLists,
  constrainedResponse,
  numberHighlightedSections,
  multipleSections,
  jsonFormat,
  title,
  twoResponses,
  repeatPrompt,
  endChecker,
  englishCapital,
  englishLowercase,
  capitalWordFrequency,
  quotation,
  noComma,
];
