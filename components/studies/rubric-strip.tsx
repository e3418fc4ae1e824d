"use client";
import Link from "next/link";
import { OutboxStatus } from "@/components/review/outbox-status";
import { formatCount } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";
import type { RubricPass } from "@/lib/study/rubric-pass";

interface RubricStripProps {
  project: string;
  state: RubricPass;
  outbox: Outbox | null;
  letters: readonly Letter[];
}

/** Which study this is, how far the person is, and what waits to be sent. */
export function RubricStrip({ project, state: { name, counts }, outbox, letters }: RubricStripProps) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-1.5 text-sm">
      <div className="flex min-w-0 items-center gap-2">
        <Link href={`/p/${project}/studies`} className="shrink-0 text-muted underline underline-offset-2 hover:text-ink">
          Studies
        </Link>
        <h1 dir="auto" className="truncate font-medium">
          {name ?? "Questions about texts"}
        </h1>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 tabular-nums">
        {counts ? (
          <span className="flex items-center gap-2">
            <ProgressBar
              className="w-24"
              label="Texts answered about"
              value={counts.answered}
              max={Math.max(counts.texts, 1)}
              valueText={`${formatCount(counts.answered)} of ${formatCount(counts.texts)} texts`}
            />
            <span data-testid="answered">
              {formatCount(counts.answered)} of {formatCount(counts.texts)} texts
            </span>
          </span>
        ) : null}
        <OutboxStatus outbox={outbox} letters={letters} />
      </div>
    </div>
  );
}
