import type { AnyVerifier } from "../verifier";
import { bulletRange } from "./bullet-range";
import { codeBlockRange } from "./code-block-range";
import { emojiRange } from "./emoji-range";
import { figureRange } from "./figure-range";
import { hashtagRange } from "./hashtag-range";
import { headingRange } from "./heading-range";
import { lineRange } from "./line-range";
import { linkRange } from "./link-range";
import { listItemLength } from "./list-item-length";
import { listItemSentences } from "./list-item-sentences";
import { numberedItemRange } from "./numbered-item-range";
import { paragraphLength } from "./paragraph-length";
import { paragraphRange } from "./paragraph-range";
import { questionRange } from "./question-range";
import { quotationRange } from "./quotation-range";
import { sectionLength } from "./section-length";
import { sentenceLength } from "./sentence-length";
import { sentenceRange } from "./sentence-range";
import { sentencesInParagraphs } from "./sentences-in-paragraphs";

/** What annotators ask for beyond the benchmarks. */
export const editorialVerifiers: readonly AnyVerifier[] = [
  bulletRange,
  codeBlockRange,
  emojiRange,
  figureRange,
  hashtagRange,
  headingRange,
  lineRange,
  linkRange,
  listItemLength,
  listItemSentences,
  numberedItemRange,
  paragraphLength,
  paragraphRange,
  questionRange,
  quotationRange,
  sectionLength,
  sentenceLength,
  sentenceRange,
  sentencesInParagraphs,
];
