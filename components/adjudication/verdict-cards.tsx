import { verdictShape, verdictWord } from "@/components/review/verdict-words";
import { classNames } from "@/components/ui/class-names";
import { formatDuration } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeAgo } from "@/components/ui/time-ago";
import type { AdjudicationRow, GivenVerdict } from "@/lib/schema/adjudication";

interface VerdictCardsProps {
  verdicts: readonly GivenVerdict[];
  adjudications: readonly AdjudicationRow[];
}

/** Everybody's verdicts side by side, older ones of the same person among them, and after them what leads decided. */
export function VerdictCards({ verdicts, adjudications }: VerdictCardsProps) {
  return (
    <section aria-label="Verdicts" className="flex flex-col gap-3">
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {verdicts.map((each) => (
          <li
            key={each.id}
            className={classNames(
              "flex min-w-0 flex-col gap-1 rounded-md border border-line bg-raised p-3 text-sm",
              !each.isStanding && "text-muted",
            )}
          >
            <p className="flex flex-wrap items-center gap-2">
              <StatusShape kind={verdictShape[each.decision]} />
              <span className="font-medium">{each.by}</span> {verdictWord[each.decision]}
              <span className="text-muted">{noteOf(each)}</span>
            </p>
            {each.reason ? (
              <p dir="auto" className="break-words">
                “{each.reason}”
              </p>
            ) : null}
            <p className="text-muted text-xs">
              <TimeAgo at={each.createdAt} />
              {each.spentMs === null ? "" : `, after ${formatDuration(each.spentMs)}`}
              {each.itemVersion > 0 ? `, on version ${each.itemVersion}` : ""}
            </p>
          </li>
        ))}
      </ul>
      {adjudications.length > 0 ? (
        <ul aria-label="Adjudications" className="flex flex-col gap-1 text-sm">
          {adjudications.map(({ id, decision, by, reason, createdAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <StatusShape kind={verdictShape[decision]} />
              <span>
                {by} settled it: {verdictWord[decision]}
                {reason ? <span className="text-muted">: “{reason}”</span> : null}
              </span>
              <span className="text-muted text-xs">
                <TimeAgo at={createdAt} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function noteOf({ isStanding, isWithdrawn, isReturned }: GivenVerdict): string {
  if (isReturned) return "sent back";
  if (isWithdrawn) return "taken back";
  return isStanding ? "" : "earlier";
}
