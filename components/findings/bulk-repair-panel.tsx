"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatNoun } from "@/components/ui/number-format";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import { applyRepairs, previewRepairs } from "@/lib/client/repairs";
import type { RepairPreview, RepairSample, RepairSelection, SkippedFinding } from "@/lib/schema/finding-list";

interface BulkRepairPanelProps {
  project: string;
  selection: RepairSelection;
  onUndo: (batch: string) => void;
  onClose: (isDone: boolean) => void;
}

/** What mending many findings together would do, counted exactly, before it is done. */
export function BulkRepairPanel({ project, selection, onUndo, onClose }: BulkRepairPanelProps) {
  const client = useQueryClient();
  const preview = useMutation(previewRepairs(project));
  const apply = useMutation(applyRepairs(client, project));
  const look = () => preview.mutate(selection);
  const lookFirst = useEffectEvent(look);
  useEffect(() => lookFirst(), []);
  const found = preview.data;
  const repair = () =>
    apply.mutate(
      { id: crypto.randomUUID(), selection },
      {
        onSuccess: ({ id, findings, skipped }) => {
          const left = skipped.length > 0 ? `${formatNoun(skipped.length, "finding")} left open.` : undefined;
          const words = `${formatNoun(findings, "finding")} repaired.`;
          notify({ title: words, ...(left ? { detail: left } : {}), tone: "accept", action: { label: "Undo", onClick: () => onUndo(id) } });
          onClose(true);
        },
        onError: (error) => notify({ title: "Nothing was repaired.", detail: messageOf(error), tone: "reject" }),
      },
    );
  return (
    <Panel
      isOpen
      width="lg"
      onOpenChange={() => onClose(false)}
      title="Repair together"
      description="Each finding by its first repair that code can apply. All of it can be undone in one step."
      actions={
        <>
          <Button onClick={() => onClose(false)}>Cancel</Button>
          <Button tone="primary" autoFocus isBusy={apply.isPending} disabled={!found || found.findings === 0} onClick={repair}>
            {found ? `Repair ${formatNoun(found.findings, "finding")}` : "Repair"}
          </Button>
        </>
      }
    >
      {preview.isPending ? <SkeletonRows rows={6} label="Working out the repairs" /> : null}
      {preview.error ? <ErrorState title="The repairs could not be worked out" error={preview.error} onRetry={look} /> : null}
      {found ? <Preview found={found} /> : null}
    </Panel>
  );
}

function Preview({ found: { findings, instructions, sample, skipped } }: { found: RepairPreview }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm" role="status">
        {formatNoun(findings, "finding")} in {formatNoun(instructions, "instruction")} would be repaired
        {skipped.length > 0 ? `; ${skipped.length} need a person or the model and are left open` : ""}.
        {sample.length < instructions ? ` The first ${sample.length} instructions:` : ""}
      </p>
      <ol className="flex flex-col gap-4">
        {sample.map((each) => (
          <Sample key={each.instructionId} sample={each} />
        ))}
      </ol>
      {skipped.length > 0 ? <Skipped skipped={skipped} /> : null}
    </div>
  );
}

function Sample({ sample: { level, labels, before, after } }: { sample: RepairSample }) {
  return (
    <li className="flex flex-col gap-1 border-line border-l-2 pl-3">
      <p className="text-muted text-xs">
        Level {level} · {labels.join("; ")}
      </p>
      {before === after ? null : (
        <p dir="auto" className="break-words font-reading text-base">
          <DiffText before={before} after={after} />
        </p>
      )}
    </li>
  );
}

/** Why some stay open, each reason once. */
function Skipped({ skipped }: { skipped: readonly SkippedFinding[] }) {
  const reasons = [...new Set(skipped.map(({ because }) => because))];
  return (
    <details className="text-sm">
      <summary className="text-muted">Why {formatNoun(skipped.length, "finding")} would be left open</summary>
      <ul className="mt-1 list-disc pl-5">
        {reasons.map((because) => (
          <li key={because}>
            {because} ({skipped.filter((each) => each.because === because).length})
          </li>
        ))}
      </ul>
    </details>
  );
}
