import { loadPunkt, punktSentences } from "../text/punkt";
import { remembered } from "../text/remembered";
import type { Piece } from "./pieces";

/** Must be done before any of the functions below is called. */
export const prepareSentences = loadPunkt;

/** The sentences as NLTK's English Punkt model tells them apart. */
export const sentences = remembered((answer: string): Piece[] =>
  punktSentences(answer).map((span) => ({ text: answer.slice(span.start, span.end), span })),
);

export function sentenceCount(text: string): number {
  return punktSentences(text).length;
}
