import { formatCount } from "@/components/ui/number-format";
import type { ReviewProgress } from "@/lib/schema/review-input";

/** How much is left of the queue, and the person's pace. */
export function ProgressWords({ progress }: { progress: ReviewProgress | undefined }) {
  if (!progress) return null;
  return (
    <>
      <span>
        {progress.isExact ? "" : "more than "}
        {formatCount(progress.left)} left
      </span>
      {progress.returned > 0 ? <span className="font-medium text-revise">◐ {formatCount(progress.returned)} returned to you</span> : null}
      <span className="text-muted" data-testid="reviewed-today">
        {formatCount(progress.lastDay)} today, {formatCount(progress.lastHour)} in the last hour
      </span>
    </>
  );
}
