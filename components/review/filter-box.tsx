"use client";
import { EffectsNote } from "@/components/filters/effects-note";
import { FilterLine } from "@/components/filters/filter-line";
import { OverrideForm } from "@/components/filters/override-form";
import { Button } from "@/components/ui/button";
import { StatusShape } from "@/components/ui/status-shape";
import { standingFilter } from "@/lib/review/filter-decision";
import type { ReviewFilter } from "@/lib/schema/review";
import type { ReviewCommands } from "./review-commands";

interface FilterBoxProps {
  project: string;
  filters: readonly ReviewFilter[];
  /** they are shown after the verdict */
  isBlinded?: boolean;
  isOverriding: boolean;
  /** null: may be read, not overridden */
  change: Pick<ReviewCommands, "open" | "override"> | null;
}

/** What each model filter said and why; people's overrides stand beside it, and below what they withdrew or brought back. */
export function FilterBox({ project, filters, isBlinded = false, isOverriding, change }: FilterBoxProps) {
  const first = filters.findLast(({ noun }) => noun === "query");
  const second = filters.findLast(({ noun }) => noun === "instruction");
  if (filters.length === 0 && isBlinded) return null;
  if (filters.length === 0) return <p className="text-muted text-sm">No filter has seen it yet.</p>;
  const isQueryDropped = first !== undefined && standingFilter(first.decision, first.overrides).decision === "drop";
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-2">
        {filters.map((filter) => (
          <li key={filter.id}>
            <FilterLine filter={filter} />
          </li>
        ))}
      </ul>
      {isQueryDropped ? (
        <p className="flex gap-2 text-sm">
          <StatusShape kind="reject" className="mt-1" />
          Its query is dropped, and the instruction is withdrawn with it.
        </p>
      ) : null}
      {second && change && !isOverriding && second.overrides.length > 0 ? (
        <EffectsNote
          project={project}
          filterVerdictId={second.id}
          wanted={null}
          standing={standingFilter(second.decision, second.overrides).decision}
        />
      ) : null}
      {second && change && isOverriding ? <OverrideForm project={project} filter={second} onOverride={change.override} /> : null}
      {second && change && !isOverriding ? (
        <Button size="sm" tone="quiet" className="self-start" onClick={() => change.open("override")}>
          Override the second filter
        </Button>
      ) : null}
    </div>
  );
}
