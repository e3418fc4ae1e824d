"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { memo, useTransition } from "react";
import { FilterBar } from "@/components/instructions/filter-bar";
import { ViewSwitch } from "@/components/instructions/view-switch";
import type { Outbox } from "@/lib/client/outbox";
import { reviewProgress } from "@/lib/client/review";
import { defaultQueue, queueSearch } from "@/lib/review/queue-selection";
import type { SessionPanel } from "@/lib/review/session";
import type { Letter } from "@/lib/schema/outbox";
import type { Selection } from "@/lib/schema/selection";
import { KindButton } from "./kind-button";
import { OutboxStatus } from "./outbox-status";
import { ProgressWords } from "./progress-words";

interface StripProps {
  project: string;
  selection: Selection;
  outbox: Outbox | null;
  letters: readonly Letter[];
  panel: SessionPanel | null;
  /** opens the choice of another kind of item */
  onKinds: () => void;
}

/** Which queue this is, how much is left of it, the person's pace, and what waits to be sent. */
export function Strip({ project, selection, outbox, letters, panel, onKinds }: StripProps) {
  const progress = useQuery(reviewProgress(project, selection)).data;
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-1.5">
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">
        <KindButton kind="instruction" isOpen={panel === "kinds"} onOpen={onKinds} />
        <Selected project={project} selection={selection} />
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-sm tabular-nums">
        <ProgressWords progress={progress} />
        <OutboxStatus outbox={outbox} letters={letters} />
        <Views project={project} selection={selection} />
      </div>
    </div>
  );
}

type Queue = Pick<StripProps, "project" | "selection">;

// These two stay as they are from one item to the next: a verdict does not draw them anew.

const Selected = memo(function Selected({ project, selection }: Queue) {
  const router = useRouter();
  const [isChanging, startChange] = useTransition();
  const change = (next: Selection) => startChange(() => router.push(`/p/${project}/review${queueSearch(next)}`));
  return (
    <div aria-busy={isChanging} className="min-w-0">
      <FilterBar project={project} listing={listingOf(selection)} layout="focus" cleared={defaultQueue} onChange={change} />
    </div>
  );
});

const Views = memo(function Views({ project, selection }: Queue) {
  return <ViewSwitch project={project} layout="focus" listing={listingOf(selection)} canReview />;
});

function listingOf(selection: Selection) {
  return { selection, sort: "ordinal", order: "asc" } as const;
}
