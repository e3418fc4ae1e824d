import { kindWord, verdictShape, verdictWord } from "@/components/review/verdict-words";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeAgo } from "@/components/ui/time-ago";
import type { PartVerdictRow } from "@/lib/schema/instruction-detail";

/** What people said of the query, list, answer, feedback and chain around an instruction; nothing where nobody has. */
export function PartVerdicts({ verdicts }: { verdicts: readonly PartVerdictRow[] }) {
  if (verdicts.length === 0) return null;
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="font-medium text-muted text-xs">Verdicts on its parts</h2>
      <ul className="flex flex-col gap-1.5 text-sm">
        {verdicts.map(({ id, kind, by, isMine, decision, reason, isWithdrawn, createdAt }) => (
          <li key={id} className="flex gap-2">
            <StatusShape kind={verdictShape[decision]} className="mt-1" />
            <span className="min-w-0 break-words">
              {kindWord[kind]}, <span className="font-medium">{isMine ? "you" : by}</span>:{" "}
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
    </section>
  );
}
