import { formatCount, formatNoun } from "@/components/ui/number-format";
import type { BulkAction, BulkVerb } from "@/lib/schema/bulk-action";

export const verbWords = {
  accept: { title: "Accept", noun: "accepted" },
  revise: { title: "Revise", noun: "marked for revision" },
  reject: { title: "Reject", noun: "rejected" },
  withdraw: { title: "Take back", noun: "taken back" },
} as const satisfies Record<BulkVerb, { title: string; noun: string }>;

/** What is acted on: of a withdrawal one's own verdicts. */
export function countedNoun(verb: BulkVerb, count: number): string {
  return verb === "withdraw" ? formatNoun(count, "verdict") : formatNoun(count, "instruction");
}

/** What came of it: "1,204 instructions rejected, 3 were changed by somebody meanwhile and left." */
export function doneWords({ verb, reached, skipped }: Pick<BulkAction, "verb" | "reached" | "skipped">): string {
  const done = `${countedNoun(verb, reached - skipped)} ${verbWords[verb].noun}`;
  return skipped === 0 ? `${done}.` : `${done}; ${formatCount(skipped)} changed meanwhile and were left.`;
}

export function undoneWords({ undoReached, skipped, left }: Pick<BulkAction, "undoReached" | "skipped" | "left">): string {
  const restored = `${formatNoun(undoReached - skipped - left, "instruction")} restored`;
  return left === 0 ? `${restored} as before.` : `${restored}; ${formatCount(left)} changed since and were left.`;
}
