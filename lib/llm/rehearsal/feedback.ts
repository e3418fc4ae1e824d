import { type Check, checkDemand, shortQuote } from "./checks";
import { composeAnswer } from "./compose";
import { demandsOf } from "./demands";
import { Draw } from "./draw";
import { tellFor } from "./material";
import type { Listed } from "./read-request";
import { sentencesOf } from "./text-measures";

export interface Finding {
  label: string;
  explanation: string;
  quote: string | null;
  isMet: boolean;
}

/** An answer and an account of how it meets each listed constraint; now and then a count in it is wrong. */
export function answerWithClaims(instruction: string, listed: readonly Listed[], draw: Draw): { answer: string; claims: Finding[] } {
  const answer = composeAnswer({ instruction, draw: draw.fork("answer"), slips: draw.chance(0.2) ? 1 : 0 });
  const claims = listed.map((constraint) => {
    const finding = findingOn(answer, constraint, draw.fork(constraint.label));
    return finding.isMet || !draw.chance(0.6) ? finding : overclaimed(finding, constraint);
  });
  return { answer, claims };
}

/** One finding per constraint on the weaker answer, and that answer corrected where any is broken. */
export function judge(
  instruction: string,
  listed: readonly Listed[],
  answer: string,
  draw: Draw,
): { findings: Finding[]; revisedAnswer: string | null } {
  const findings = listed.map((constraint) => findingOn(answer, constraint, draw.fork(constraint.label)));
  if (findings.every(({ isMet }) => isMet)) return { findings, revisedAnswer: null };
  const corrected = composeAnswer({ instruction, draw: answerDraw(instruction, true), slips: 0 });
  const isOther = corrected.trim() !== answer.trim();
  return { findings, revisedAnswer: isOther ? corrected : composeAnswer({ instruction, draw: draw.fork("second try"), slips: 0 }) };
}

/** The draws behind an answer: the judge knows those of the weaker one, and so can correct it instead of starting afresh. */
export function answerDraw(instruction: string, isWeaker: boolean): Draw {
  return new Draw(isWeaker ? "weaker answer" : "answer", instruction);
}

/** Looks for itself: counts what can be counted, searches for what can be found, and otherwise reads kindly. */
export function findingOn(answer: string, { label, text }: Listed, draw: Draw): Finding {
  const checks = demandsOf(text).flatMap((demand) => checkDemand(answer, demand) ?? []);
  const broken = checks.find(({ isMet }) => !isMet);
  const decisive = broken ?? checks[0];
  if (decisive) return { label, explanation: explained(text, decisive), quote: decisive.quote, isMet: decisive.isMet };
  const tell = tellFor(text);
  if (tell !== undefined) return onContent(answer, label, tell);
  const sentences = sentencesOf(answer);
  const quote = draw.pick(sentences.slice(0, 3));
  const isMet = !draw.chance(0.06);
  const seen = draw.pick([
    "The wording throughout bears this out.",
    "The quoted words show it.",
    "It is kept from the first line to the last.",
  ] as const);
  return {
    label,
    explanation: isMet ? seen : "The answer starts out this way, but does not keep to it.",
    quote: quote ? shortQuote(quote) : null,
    isMet,
  };
}

function explained(constraint: string, { isMet, finding }: Check): string {
  const asked = `"${constraint.replace(/\.$/, "")}" was asked`;
  return isMet ? `The answer ${finding}, as asked.` : `${asked}, but the answer ${finding}.`;
}

function onContent(answer: string, label: string, tell: string): Finding {
  const words = new Set(tell.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  const best = sentencesOf(answer)
    .map((sentence) => ({ sentence, shared: [...words].filter((word) => sentence.toLowerCase().includes(word)).length }))
    .sort((one, other) => other.shared - one.shared)[0];
  const isMet = best !== undefined && best.shared >= Math.min(3, words.size);
  if (isMet) return { label, explanation: "The quoted sentence does what was asked.", quote: shortQuote(best.sentence), isMet };
  return { label, explanation: "Nothing in the answer speaks of it.", quote: null, isMet };
}

/** What a model says that did not count: met, with the number that was asked for. */
function overclaimed(finding: Finding, { text }: Listed): Finding {
  const [asked] = demandsOf(text);
  const claim = asked?.count ? `Counted: ${asked.count}, as asked.` : "The answer keeps to this throughout.";
  return { ...finding, explanation: claim, quote: null, isMet: true };
}
