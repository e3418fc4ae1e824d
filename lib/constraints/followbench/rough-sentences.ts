import { piecesBetween } from "../python/split";
import type { Span } from "../span";

export interface RoughSentence {
  text: string;
  span: Span;
}

/** What stands between . ! and ?, as FollowBench tells sentences apart: "3.5" is in two, and a mere blank at the end is one. */
export function roughSentences(answer: string): RoughSentence[] {
  return piecesBetween(answer.replace(/[!?]/g, "."), ".")
    .filter(({ text }) => text !== "")
    .map(({ span }) => ({ text: answer.slice(span.start, span.end), span }));
}
