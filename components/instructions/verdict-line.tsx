import type { ReactNode } from "react";
import { verdictShape, verdictWord } from "@/components/review/verdict-words";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeAgo } from "@/components/ui/time-ago";
import type { PersonVerdict } from "@/lib/schema/instruction-detail";

type Said = Pick<PersonVerdict, "decision" | "reason" | "isWithdrawn" | "createdAt">;

/** Who said what, when; what was taken back is struck through, never gone. */
export function VerdictLine({ by, verdict: { decision, reason, isWithdrawn, createdAt } }: { by: ReactNode; verdict: Said }) {
  return (
    <li className="flex gap-2">
      <StatusShape kind={verdictShape[decision]} className="mt-1" />
      <span className="min-w-0 break-words">
        {by}: {isWithdrawn ? <s>{verdictWord[decision]}</s> : verdictWord[decision]}
        {isWithdrawn ? " (taken back)" : ""}
        {reason ? <span className="text-muted">, “{reason}”</span> : null}{" "}
        <span className="text-muted text-xs">
          <TimeAgo at={createdAt} />
        </span>
      </span>
    </li>
  );
}
