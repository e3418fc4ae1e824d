import { formatNoun } from "@/components/ui/number-format";
import type { PersonVerdict } from "@/lib/schema/instruction-detail";
import { VerdictLine } from "./verdict-line";

/** What people said of it, in the order they said it; what was taken back is struck through, never gone. */
export function Verdicts({ verdicts, hidden }: { verdicts: readonly PersonVerdict[]; hidden: number }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="font-medium text-muted text-xs">Verdicts of people</h2>
      {verdicts.length === 0 && hidden === 0 ? <p className="text-muted text-sm">Nobody has judged it.</p> : null}
      <ul className="flex flex-col gap-1.5 text-sm">
        {verdicts.map((verdict) => (
          <VerdictLine key={verdict.id} by={<span className="font-medium">{verdict.isMine ? "You" : verdict.by}</span>} verdict={verdict} />
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="text-muted text-sm">{formatNoun(hidden, "verdict")} of others: shown once you have judged it yourself.</p>
      ) : null}
    </section>
  );
}
