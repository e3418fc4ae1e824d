"use client";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BulkAction } from "@/lib/schema/bulk-action";
import { doneWords, undoneWords, verbWords } from "./bulk-words";

interface BulkProgressProps {
  action: BulkAction;
  isUndoing: boolean;
  error: unknown;
  onUndo: () => void;
}

/** How far an action or its undo has come, what came of it, and its undo. */
export function BulkProgress({ action, isUndoing, error, onUndo }: BulkProgressProps) {
  const { status, statusReason, total, reached, undoReached } = action;
  const isUndo = status === "undoing" || status === "undone";
  const [value, max] = isUndo ? [undoReached, reached] : [reached, total];
  const isUnderWay = status === "running" || status === "undoing";
  const words = `${formatCount(value)} of ${formatCount(max)}`;
  return (
    <div className="flex flex-col gap-3">
      {isUnderWay ? (
        <ProgressBar label={isUndo ? "Undoing" : verbWords[action.verb].title} value={value} max={max} valueText={words} />
      ) : null}
      <p role="status" className="text-sm tabular-nums">
        {isUnderWay ? (value === 0 ? "Waiting for a worker to begin; you may close this." : `${words}; you may close this.`) : null}
        {status === "done" ? doneWords(action) : null}
        {status === "undone" ? undoneWords(action) : null}
        {status === "failed" ? `It stopped after ${words}: ${statusReason ?? "no reason was given"}. What was done can be undone.` : null}
      </p>
      {error ? <ErrorState title="Nothing was undone" error={error} onRetry={onUndo} /> : null}
      {status === "done" || status === "failed" ? (
        <Button className="self-start" isBusy={isUndoing} onClick={onUndo}>
          Undo
        </Button>
      ) : null}
    </div>
  );
}
