"use client";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeAgo } from "@/components/ui/time-ago";
import type { FailureRow } from "@/lib/schema/run";
import { failureWords } from "./run-words";

interface FailureLineProps {
  failure: FailureRow;
  stageTitle: string;
  onOpen: () => void;
}

export function FailureLine({ failure, stageTitle, onOpen }: FailureLineProps) {
  const isMadeGood = failure.resolvedAt !== null;
  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-8 w-full items-center gap-2.5 px-3 py-1 text-left text-sm -outline-offset-2 hover:bg-sunken"
      >
        <StatusShape kind={isMadeGood ? "accept" : "reject"} label={isMadeGood ? "made good since" : "failed"} />
        <span className="shrink-0 font-medium">{failureWords[failure.kind]}</span>
        <span className="shrink-0 text-muted max-sm:hidden">{stageTitle}</span>
        <span className="min-w-0 flex-1 truncate text-muted">{failure.message}</span>
        <span className="shrink-0 text-muted text-xs">
          <TimeAgo at={failure.createdAt} />
        </span>
      </button>
    </li>
  );
}
