"use client";
import Link from "next/link";
import { OutboxStatus } from "@/components/review/outbox-status";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";

interface WorkStripProps {
  project: string;
  title: string;
  /** how far the person is; null until the server has told */
  progress: { label: string; done: number; of: number; words: string; testId: string } | null;
  outbox: Outbox | null;
  letters: readonly Letter[];
}

/** Which study this is, how far the person is, and what waits to be sent. */
export function WorkStrip({ project, title, progress, outbox, letters }: WorkStripProps) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-1.5 text-sm">
      <div className="flex min-w-0 items-center gap-2">
        <Link href={`/p/${project}/studies`} className="shrink-0 text-muted underline underline-offset-2 hover:text-ink">
          Studies
        </Link>
        <h1 dir="auto" className="truncate font-medium">
          {title}
        </h1>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 tabular-nums">
        {progress ? (
          <span className="flex items-center gap-2">
            <ProgressBar
              className="w-24"
              label={progress.label}
              value={progress.done}
              max={Math.max(progress.of, 1)}
              valueText={progress.words}
            />
            <span data-testid={progress.testId}>{progress.words}</span>
          </span>
        ) : null}
        <OutboxStatus outbox={outbox} letters={letters} />
      </div>
    </div>
  );
}
