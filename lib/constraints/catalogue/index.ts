import type { Verification } from "../verifier";
import { boldCount } from "./bold-count";
import { boldTerms } from "./bold-terms";
import { bulletCount } from "./bullet-count";
import { bulletList } from "./bullet-list";
import { characterCountAtMost } from "./character-count-at-most";
import { checklist } from "./checklist";
import { codeBlock } from "./code-block";
import { csvRows } from "./csv-rows";
import { dialogue } from "./dialogue";
import { dividers } from "./dividers";
import { endPhrase } from "./end-phrase";
import type { AnyCatalogueEntry } from "./entry";
import { glossaryLine } from "./glossary-line";
import { headings } from "./headings";
import { italicPhrase } from "./italic-phrase";
import { jsonObject } from "./json-object";
import { keywordCount } from "./keyword-count";
import { letter } from "./letter";
import { lowerCase } from "./lower-case";
import { noCommas } from "./no-commas";
import { noExclamationMarks } from "./no-exclamation-marks";
import { noParentheses } from "./no-parentheses";
import { numberedList } from "./numbered-list";
import { openingWordsAtMost } from "./opening-words-at-most";
import { paragraphCount } from "./paragraph-count";
import { postscript } from "./postscript";
import { questionAndAnswer } from "./question-and-answer";
import { questionCount } from "./question-count";
import { quotedAnswer } from "./quoted-answer";
import { responseTags } from "./response-tags";
import { sectionCount } from "./section-count";
import { sentenceCount } from "./sentence-count";
import { sentencesPerParagraph } from "./sentences-per-paragraph";
import { startPhrase } from "./start-phrase";
import { stepLabels } from "./step-labels";
import { summaryLine } from "./summary-line";
import { table } from "./table";
import { tableRowCount } from "./table-row-count";
import { titleLine } from "./title-line";
import { upperCase } from "./upper-case";
import { wordCountAtLeast } from "./word-count-at-least";
import { wordCountAtMost } from "./word-count-at-most";
import { wordCountBetween } from "./word-count-between";
import { wordsPerSentenceAtMost } from "./words-per-sentence-at-most";

/** Every kind of format and number constraint that stage 4b draws from. */
export const catalogue: readonly AnyCatalogueEntry[] = [
  bulletList,
  numberedList,
  checklist,
  stepLabels,
  table,
  csvRows,
  jsonObject,
  codeBlock,
  headings,
  dividers,
  titleLine,
  summaryLine,
  glossaryLine,
  postscript,
  startPhrase,
  endPhrase,
  letter,
  dialogue,
  questionAndAnswer,
  quotedAnswer,
  responseTags,
  boldTerms,
  italicPhrase,
  lowerCase,
  upperCase,
  noCommas,
  noExclamationMarks,
  noParentheses,
  wordCountAtMost,
  wordCountAtLeast,
  wordCountBetween,
  characterCountAtMost,
  sentenceCount,
  wordsPerSentenceAtMost,
  openingWordsAtMost,
  paragraphCount,
  sentencesPerParagraph,
  bulletCount,
  sectionCount,
  tableRowCount,
  questionCount,
  keywordCount,
  boldCount,
];

/** The entry with this id; none where the catalogue no longer holds it. */
export function catalogueEntry(id: string): AnyCatalogueEntry | undefined {
  return catalogue.find((entry) => entry.id === id);
}

/** An entry's sentence for parameters of unknown origin, such as a JSON column. Throws a ZodError where they do not fit. */
export function describeWith(entry: AnyCatalogueEntry, params: unknown): string {
  return entry.describe(entry.params.parse(params));
}

/** What code finds in an answer, for parameters of unknown origin. Throws a ZodError where they do not fit. */
export function verifyWith(entry: AnyCatalogueEntry, answer: string, params: unknown): Verification {
  return entry.verify(answer, entry.params.parse(params));
}
