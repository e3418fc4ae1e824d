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
  /** whose filter can be overridden here */
  noun?: ReviewFilter["noun"];
  /** null: may be read, not overridden */
  change: Pick<ReviewCommands, "open" | "override"> | null;
}

/** What each model filter said and why; people's overrides stand beside it, and below what they withdrew or brought back. */
export function FilterBox({
  project,
  filters,
  isBlinded = false,
  isOverriding,
  noun: overridable = "instruction",
  change,
}: FilterBoxProps) {
  const first = filters.findLast(({ noun }) => noun === "query");
  const own = filters.findLast(({ noun }) => noun === overridable);
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
      {isQueryDropped && overridable === "instruction" ? (
        <p className="flex gap-2 text-sm">
          <StatusShape kind="reject" className="mt-1" />
          Its query is dropped, and the instruction is withdrawn with it.
        </p>
      ) : null}
      {own && change && !isOverriding && own.overrides.length > 0 ? (
        <EffectsNote
          project={project}
          filterVerdictId={own.id}
          wanted={null}
          standing={standingFilter(own.decision, own.overrides).decision}
        />
      ) : null}
      {own && change && isOverriding ? <OverrideForm project={project} filter={own} onOverride={change.override} /> : null}
      {own && change && !isOverriding ? (
        <Button size="sm" tone="quiet" className="self-start" onClick={() => change.open("override")}>
          Override the {overridable === "query" ? "first" : "second"} filter
        </Button>
      ) : null}
    </div>
  );
}
