"use client";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { RowChoice, RowChoiceEvent } from "@/lib/review/row-choice";
import type { BulkVerb } from "@/lib/schema/bulk-action";

interface BulkBarProps {
  choice: RowChoice;
  /** the filter's size in words */
  allWords: string;
  onChoose: (event: RowChoiceEvent) => void;
  onAct: (verb: BulkVerb) => void;
}

/** What can be done to the rows that are chosen; it stays in sight at the lower edge. */
export function BulkBar({ choice: { ids, isAll }, allWords, onChoose, onAct }: BulkBarProps) {
  if (!isAll && ids.size === 0) return null;
  return (
    <section
      aria-label="Chosen instructions"
      className="sticky bottom-3 z-20 flex flex-wrap items-center gap-2 self-center rounded-md border border-line bg-raised p-2 shadow-float"
    >
      <p role="status" className="px-1 font-medium text-sm tabular-nums">
        {isAll ? `All of the filter: ${allWords}` : `${formatCount(ids.size)} chosen`}
      </p>
      <Button size="sm" onClick={() => onAct("accept")}>
        <StatusShape kind="accept" /> Accept
      </Button>
      <Button size="sm" onClick={() => onAct("revise")}>
        <StatusShape kind="revise" /> Revise
      </Button>
      <Button size="sm" onClick={() => onAct("reject")}>
        <StatusShape kind="reject" /> Reject
      </Button>
      <Button size="sm" onClick={() => onAct("withdraw")}>
        Take back mine
      </Button>
      {isAll ? null : (
        <Button size="sm" tone="quiet" onClick={() => onChoose({ kind: "all" })}>
          All of the filter
        </Button>
      )}
      <Button size="sm" tone="quiet" onClick={() => onChoose({ kind: "cleared" })}>
        Clear the choice
      </Button>
    </section>
  );
}
