"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { FilterBar } from "@/components/instructions/filter-bar";
import { ViewSwitch } from "@/components/instructions/view-switch";
import { formatCount } from "@/components/ui/number-format";
import type { Outbox } from "@/lib/client/outbox";
import { reviewProgress } from "@/lib/client/review";
import { defaultQueue, queueSearch } from "@/lib/review/queue-selection";
import type { Letter } from "@/lib/schema/outbox";
import type { Selection } from "@/lib/schema/selection";
import { OutboxStatus } from "./outbox-status";

interface StripProps {
  project: string;
  selection: Selection;
  outbox: Outbox | null;
  letters: readonly Letter[];
}

/** Which queue this is, how much is left of it, the person's pace, and what waits to be sent. */
export function Strip({ project, selection, outbox, letters }: StripProps) {
  const router = useRouter();
  const [isChanging, startChange] = useTransition();
  const progress = useQuery(reviewProgress(project, selection)).data;
  const change = (next: Selection) => startChange(() => router.push(`/p/${project}/review${queueSearch(next)}`));
  const listing = { selection, sort: "ordinal", order: "asc" } as const;
  return (
    <div
      aria-busy={isChanging}
      className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-1.5"
    >
      <FilterBar project={project} listing={listing} layout="focus" cleared={defaultQueue} onChange={change} />
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-sm tabular-nums">
        {progress ? (
          <>
            <span>
              {progress.isExact ? "" : "more than "}
              {formatCount(progress.left)} left
            </span>
            {progress.returned > 0 ? (
              <span className="font-medium text-revise">◐ {formatCount(progress.returned)} returned to you</span>
            ) : null}
            <span className="text-muted" data-testid="reviewed-today">
              {formatCount(progress.lastDay)} today, {formatCount(progress.lastHour)} in the last hour
            </span>
          </>
        ) : null}
        <OutboxStatus outbox={outbox} letters={letters} />
        <ViewSwitch project={project} layout="focus" listing={listing} canReview />
      </div>
    </div>
  );
}
