"use client";
import { useQuery } from "@tanstack/react-query";
import { ListFilter, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { selectionChoices } from "@/lib/client/instructions";
import type { Listing } from "@/lib/review/listing";
import { everything, selectionSearch } from "@/lib/review/selection";
import { selectionClauses } from "@/lib/review/selection-sentence";
import type { ListLayout } from "@/lib/schema/saved-view";
import type { Selection } from "@/lib/schema/selection";
import { FilterFields } from "./filter-fields";
import { SavedViewMenu } from "./saved-view-menu";

interface FilterBarProps {
  project: string;
  listing: Omit<Listing, "layout">;
  layout: ListLayout;
  /** what is shown when nothing is asked for, and what "clear" goes back to */
  cleared?: Selection;
  onChange: (selection: Selection) => void;
}

/** The selection as a sentence whose parts can be taken out, a place to add more, and the views saved of it. */
export function FilterBar({ project, listing, layout, cleared = everything, onChange }: FilterBarProps) {
  const { selection } = listing;
  const choices = useQuery(selectionChoices(project));
  const annotator = choices.data?.annotators.find(({ id }) => id === selection.annotator)?.name;
  const clauses = Object.entries(selectionClauses(selection, annotator === undefined ? {} : { annotator })).flatMap(([part, clause]) =>
    clause === null ? [] : [{ part, clause }],
  );
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      <Popover
        label="Filters"
        className="w-[min(26rem,calc(100vw-16px))]"
        trigger={
          <Button size="sm">
            <ListFilter aria-hidden /> Filter
          </Button>
        }
      >
        <FilterFields selection={selection} choices={choices.data ?? null} onChange={onChange} />
      </Popover>
      <SavedViewMenu project={project} listing={listing} layout={layout} />
      {clauses.length === 0 ? <span className="text-muted text-sm">all instructions</span> : null}
      {clauses.map(({ part, clause }, index) => (
        <span key={part} className="inline-flex min-w-0 items-center gap-1 text-sm">
          {index > 0 ? <span className="text-muted">and</span> : null}
          <span className="inline-flex h-7 min-w-0 items-center rounded-md border border-line bg-raised pl-2">
            <span className="truncate">{clause}</span>
            <button
              type="button"
              aria-label={`Without: ${clause}`}
              className="flex h-full items-center px-1.5 text-muted hover:text-ink"
              onClick={() => onChange({ ...selection, ...without(part) })}
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        </span>
      ))}
      {clauses.length > 1 && selectionSearch(selection) !== selectionSearch(cleared) ? (
        <Button size="sm" tone="quiet" onClick={() => onChange(cleared)}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}

/** A decision and who gave it are one clause: both go. */
function without(part: string): Partial<Selection> {
  const parts = part === "decision" ? ["decision", "annotator"] : [part];
  return Object.fromEntries(Object.entries(everything).filter(([name]) => parts.includes(name)));
}
