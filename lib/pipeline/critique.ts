import type { FeedbackFinding } from "@/lib/schema/instruction";

/**
 * A judge's findings as the turn of a conversation: what the answer misses, with the words that show it, what it meets,
 * and the request to revise it.
 *
 * @param findings at least one of them not met
 */
export function writeCritique(findings: readonly FeedbackFinding[]): string {
  const broken = findings.filter(({ isMet }) => !isMet);
  const met = findings.filter(({ isMet }) => isMet);
  const count = findings.length === 1 ? "the one requirement" : `${broken.length} of ${findings.length} requirements`;
  return [
    `The answer misses ${count}.`,
    ["Not met:", ...broken.map(line)].join("\n"),
    ...(met.length > 0 ? [["Met:", ...met.map(line)].join("\n")] : []),
    "Revise the answer so that it meets every requirement.",
  ].join("\n\n");
}

function line({ constraint, explanation, quote }: FeedbackFinding): string {
  const shown = quote === null ? "" : ` (“${quote.replace(/\s+/g, " ")}”)`;
  return `- ${constraint} → ${explanation}${shown}`;
}
