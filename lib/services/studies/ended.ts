import type { Protocol } from "@/lib/schema/study";

/** Why nobody may judge any more, in words; null while judging goes on. */
export function endedBecause(
  study: { closedAt: Date | null; version: number; protocol: Protocol },
  judged: number,
  now: Date,
): string | null {
  const { judgements, until } = study.protocol.stop;
  if (study.version === 0) return "The protocol is not frozen yet.";
  if (study.closedAt) return `The study was closed on ${study.closedAt.toISOString().slice(0, 10)}.`;
  if (until !== null && now.toISOString().slice(0, 10) > until) return `The protocol’s last day was ${until}.`;
  if (judgements !== null && judged >= judgements) {
    return judgements === 1
      ? "The one judgement the protocol asks for is there."
      : `The ${judgements} judgements the protocol asks for are there.`;
  }
  return null;
}
