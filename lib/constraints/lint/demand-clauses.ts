import type { Span } from "../span";
import { sentenceSpans } from "../text/sentences";

const orders =
  "use|write|keep|end|begin|start|open|close|include|mention|give|avoid|limit|present|format|do not|don't|never|add|divide|answer|respond|reply|make|list|organi[sz]e|structure|provide|arrange|exclude|ensure|summari[sz]e|enclose|indicate|mark|wrap";
const order = new RegExp(
  String.raw`(?:^|[,;:]\s+|\b(?:and|then|but|must|should|please)\s+|[a-z*]\s+)(?=(?:${orders})\s+(?:an?|the|your|it|all|in|with|only|no|any|at|exactly|every|each)\b)`,
  "gi",
);

/** The clauses of a text that order something, told apart at sentence ends and wherever a new order begins. */
export function demandClauses(text: string): Span[] {
  return sentenceSpans(text.slice(0, longest)).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const cuts = [...words.matchAll(order)].map((match) => match.index + match[0].length);
    return cuts
      .map((from, place) => ({ start: sentence.start + from, end: sentence.start + (cuts[place + 1] ?? words.length) }))
      .map((span) => trimmed(text, span));
  });
}

const longest = 20_000;

/** Without the white space and the mark it ends with. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start, end: start + words.replace(/(?:[\s,;:.]|\b(?:and|then|but|please)\s*$)+$/, "").length };
}
