import { loadPunkt } from "../text/punkt";
import { remembered } from "../text/remembered";
import { treebankWords } from "../text/treebank-words";
import type { Piece } from "./pieces";

/** Must be done before `tokens` is called. */
export const prepareTokens = loadPunkt;

/** The tokens of NLTK's `word_tokenize` and where they stand: "don't" is two, punctuation marks are tokens, quotation marks change. */
export const tokens = remembered((text: string): Piece[] => {
  let from = 0;
  return treebankWords(text).map((token) => {
    const start = placeOf(token, text, from);
    from = start + (text.startsWith(token, start) ? token.length : 1);
    return { text: token, span: { start, end: from } };
  });
});

/** A token that is not found soon was an opening or closing straight quotation mark. */
function placeOf(token: string, text: string, from: number): number {
  const at = text.startsWith(token, from) ? from : soon(token, text, from);
  if (at >= 0) return at;
  const mark = soon('"', text, from);
  return mark >= 0 ? mark : Math.min(from, Math.max(0, text.length - 1));
}

/** Nothing but white space stands between tokens. */
function soon(part: string, text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === "" && !text.startsWith(part, at)) at += 1;
  return text.startsWith(part, at) ? at : -1;
}
