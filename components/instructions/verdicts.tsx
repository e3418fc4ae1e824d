import { verdictShape, verdictWord } from "@/components/review/verdict-words";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeAgo } from "@/components/ui/time-ago";
import type { PersonVerdict } from "@/lib/schema/instruction-detail";

/** What people said of it, in the order they said it; what was taken back is struck through, never gone. */
export function Verdicts({ verdicts, hidden }: { verdicts: readonly PersonVerdict[]; hidden: number }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="font-medium text-muted text-xs">Verdicts of people</h2>
      {verdicts.length === 0 && hidden === 0 ? <p className="text-muted text-sm">Nobody has judged it.</p> : null}
      <ul className="flex flex-col gap-1.5 text-sm">
        {verdicts.map(({ id, by, isMine, decision, reason, isWithdrawn, createdAt }) => (
          <li key={id} className="flex gap-2">
            <StatusShape kind={verdictShape[decision]} className="mt-1" />
            <span className="min-w-0 break-words">
              <span className="font-medium">{isMine ? "You" : by}</span>:{" "}
              {isWithdrawn ? <s>{verdictWord[decision]}</s> : verdictWord[decision]}
              {isWithdrawn ? " (taken back)" : ""}
              {reason ? <span className="text-muted">, “{reason}”</span> : null}{" "}
              <span className="text-muted text-xs">
                <TimeAgo at={createdAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="text-muted text-sm">{formatNoun(hidden, "verdict")} of others: shown once you have judged it yourself.</p>
      ) : null}
    </section>
  );
}
