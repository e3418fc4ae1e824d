"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { StatusShape } from "@/components/ui/status-shape";
import { opposite, standingFilter } from "@/lib/review/filter-decision";
import type { ReviewFilter } from "@/lib/schema/review";
import type { ReviewCommands } from "./review-commands";
import { filterShape } from "./verdict-words";

interface FilterBoxProps {
  filters: readonly ReviewFilter[];
  /** they are shown after the verdict */
  isBlinded?: boolean;
  isOverriding: boolean;
  /** whose filter can be overridden here */
  noun?: ReviewFilter["noun"];
  /** null: may be read, not overridden */
  change: Pick<ReviewCommands, "open" | "override"> | null;
}

/** What each model filter said and why; people's overrides stand beside it. */
export function FilterBox({ filters, isBlinded = false, isOverriding, noun: overridable = "instruction", change }: FilterBoxProps) {
  const own = filters.findLast(({ noun }) => noun === overridable);
  if (filters.length === 0 && isBlinded) return null;
  if (filters.length === 0) return <p className="text-muted text-sm">No filter has seen it yet.</p>;
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-2">
        {filters.map((filter) => (
          <FilterLine key={filter.id} filter={filter} />
        ))}
      </ul>
      {own && change && isOverriding ? <OverrideForm filter={own} onOverride={change.override} /> : null}
      {own && change && !isOverriding ? (
        <Button size="sm" tone="quiet" className="self-start" onClick={() => change.open("override")}>
          Override the {overridable === "query" ? "first" : "second"} filter
        </Button>
      ) : null}
    </div>
  );
}

function FilterLine({ filter }: { filter: ReviewFilter }) {
  const { noun, decision, answers, overrides } = filter;
  const said = answers.find(({ isPassed }) => isPassed === (decision === "keep")) ?? answers[0];
  return (
    <li className="flex gap-2 text-sm">
      <StatusShape kind={filterShape[decision]} label={decision} className="mt-1" />
      <div className="min-w-0 break-words">
        <span className="font-medium">{noun === "query" ? "First filter" : "Second filter"}</span> said {decision}
        {said?.reason ? <span className="text-muted">: “{said.reason}”</span> : null}
        {overrides.map((override) => (
          <p key={override.createdAt} className="flex gap-1.5">
            <StatusShape kind="judged" className="mt-1" />
            <span>
              {override.by} says {override.decision}
              {override.reason ? <span className="text-muted">: “{override.reason}”</span> : null}
            </span>
          </p>
        ))}
      </div>
    </li>
  );
}

function OverrideForm({ filter, onOverride }: { filter: ReviewFilter; onOverride: ReviewCommands["override"] }) {
  const [reason, setReason] = useState("");
  const next = opposite(standingFilter(filter.decision, filter.overrides).decision);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onOverride(filter.id, next, reason.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2 rounded-md border border-line bg-raised p-2">
      <p className="text-sm">
        {next === "keep" ? "Keep it, against the filter." : "Drop it, against the filter."}{" "}
        <span className="text-muted">The filter's own word stays beside yours.</span>
      </p>
      <Input
        autoFocus
        dir="auto"
        aria-label="Why"
        placeholder="Why (optional)"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" size="sm" tone="primary" className="self-start">
        {next === "keep" ? "Keep" : "Drop"}
      </Button>
    </form>
  );
}
