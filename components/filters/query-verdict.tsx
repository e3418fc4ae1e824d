"use client";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { opposite, standingFilter } from "@/lib/review/filter-decision";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import { EffectsNote } from "./effects-note";
import { FilterLine } from "./filter-line";
import { OverrideForm } from "./override-form";

interface QueryVerdictProps {
  project: string;
  filter: ReviewFilter;
  mayOverride: boolean;
  isOpen: boolean;
  isBusy: boolean;
  /** the key works for this one */
  hasKey: boolean;
  onOpen: () => void;
  onClose: () => void;
  onFlip: (filter: ReviewFilter, decision: FilterDecision, reason: string) => void;
}

/** The first filter's verdict on a query, people's beside it, what they withdrew or brought back, and the way to flip it. */
export function QueryVerdict({ project, filter, mayOverride, isOpen, isBusy, hasKey, onOpen, onClose, onFlip }: QueryVerdictProps) {
  const next = opposite(standingFilter(filter.decision, filter.overrides).decision);
  return (
    <div className="flex flex-col gap-2">
      <FilterLine filter={filter} />
      {mayOverride && filter.overrides.length > 0 && !isOpen ? (
        <EffectsNote project={project} filterVerdictId={filter.id} wanted={null} standing={opposite(next)} />
      ) : null}
      {mayOverride && isOpen ? (
        <OverrideForm
          project={project}
          filter={filter}
          isBusy={isBusy}
          onCancel={onClose}
          onOverride={(_id, decision, reason) => onFlip(filter, decision, reason)}
        />
      ) : null}
      {mayOverride && !isOpen ? (
        <Button size="sm" className="self-start" onClick={onOpen}>
          {next === "keep" ? "Keep this query" : "Drop this query"}
          {hasKey ? <Kbd>o</Kbd> : null}
        </Button>
      ) : null}
    </div>
  );
}
