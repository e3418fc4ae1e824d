import type { Sql } from "@/lib/db/sql";
import { judgedTurns } from "@/lib/db/study-turns";
import type { Protocol } from "@/lib/schema/study";

interface Judged {
  id: string;
  closedAt: Date | null;
  version: number;
  protocol: Protocol;
}

/** The same, counting the judgements only where the protocol limits them. */
export async function endedNow(sql: Sql, study: Judged, now: Date): Promise<string | null> {
  return endedBecause(study, study.protocol.stop.judgements === null ? 0 : await judgedTurns(sql, study.id), now);
}

/** Why nobody may judge any more, in words; null while judging goes on. */
export function endedBecause(study: Omit<Judged, "id">, judged: number, now: Date): string | null {
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
