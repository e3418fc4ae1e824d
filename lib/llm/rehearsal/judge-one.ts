import { shortQuote } from "./checks";
import type { Draw } from "./draw";
import { findingOn } from "./feedback";
import { readList } from "./read-request";
import { sentencesOf } from "./text-measures";

export interface Judged {
  quote: string | null;
  explanation: string;
  fulfilment: "yes" | "partly" | "no";
}

/** Share of the judgements whose quote is not what the answer says, as real judges misremember now and then. */
const misquotedShare = 0.02;

/** One judgement on one constraint, quoting the answer; whatever is missing has nothing to quote. */
export function judgeOne(constraint: string, answer: string, draw: Draw): Judged {
  const [listed] = readList(`c1 ${constraint.replace(/^level \d(?: added)?:\s*/, "")}`);
  const asked = listed ?? { label: "c1", category: "", text: constraint };
  const { isMet, explanation, quote } = findingOn(answer, asked, draw.fork("finding"));
  const shown = quote !== null && answer.includes(quote) ? quote : passageOf(answer, draw);
  if (isMet && shown !== null) {
    const isMisquoted = draw.chance(misquotedShare);
    return { quote: isMisquoted ? misquoted(shown) : shown, explanation, fulfilment: "yes" };
  }
  if (quote !== null && shown === quote && draw.chance(0.6)) return { quote, explanation, fulfilment: "partly" };
  return { quote: null, explanation, fulfilment: "no" };
}

/** Words of the answer as they stand there; null where it has none. */
function passageOf(answer: string, draw: Draw): string | null {
  const quotes = sentencesOf(answer)
    .map(shortQuote)
    .filter((quote) => quote.length > 10 && answer.includes(quote));
  return draw.pick(quotes.slice(0, 4)) ?? null;
}

/** The quote as from memory: close, but not what the answer says. */
export function misquoted(quote: string): string {
  return `As it says itself, ${quote.toLowerCase()}`;
}
