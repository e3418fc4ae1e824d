"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { opposite, standingFilter } from "@/lib/review/filter-decision";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import { EffectsNote } from "./effects-note";

interface OverrideFormProps {
  project: string;
  filter: ReviewFilter;
  isBusy?: boolean;
  onOverride: (filterVerdictId: string, decision: FilterDecision, reason: string) => void;
  onCancel?: () => void;
}

/** Flips what stands of a filter's verdict, with a reason; says first what hangs on it. */
export function OverrideForm({ project, filter, isBusy = false, onOverride, onCancel }: OverrideFormProps) {
  const [reason, setReason] = useState("");
  const next = opposite(standingFilter(filter.decision, filter.overrides).decision);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onOverride(filter.id, next, reason.trim());
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape" && onCancel) onCancel();
      }}
      className="flex flex-col gap-2 rounded-md border border-line bg-raised p-2"
    >
      <p className="text-sm">
        {filter.decision === next
          ? `${next === "keep" ? "Keep" : "Drop"} it, as the filter said.`
          : `${next === "keep" ? "Keep" : "Drop"} it, against the filter.`}{" "}
        <span className="text-muted">The filter's own word stays beside yours.</span>
      </p>
      <EffectsNote project={project} filterVerdictId={filter.id} wanted={next} standing={opposite(next)} />
      <Input
        autoFocus
        dir="auto"
        aria-label="Why"
        placeholder="Why (optional)"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" tone="primary" isBusy={isBusy}>
          {next === "keep" ? "Keep" : "Drop"}
        </Button>
        {onCancel ? (
          <Button size="sm" tone="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}
