"use client";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { FailureKind } from "@/lib/schema/call-outcome";
import { failureWords } from "./run-words";
import type { StageOutline } from "./stage-outline";

interface Filter {
  stage: string | null;
  kind: FailureKind | null;
  state: "open" | "all";
}

interface FailureFiltersProps {
  outlines: readonly StageOutline[];
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

const states = [
  { value: "open", label: "Open" },
  { value: "all", label: "All, also those made good" },
] as const;

export function FailureFilters({ outlines, filter, onChange }: FailureFiltersProps) {
  const stages = outlines.filter(({ role }) => role !== null).map(({ id, title }) => ({ value: id, label: title }));
  const kinds = FailureKind.options.map((kind) => ({ value: kind, label: failureWords[kind] }));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label="Stage" className="w-52">
        <Select
          value={filter.stage ?? ""}
          onChange={(event) => onChange({ stage: event.target.value || null })}
          options={[{ value: "", label: "every stage" }, ...stages]}
        />
      </Field>
      <Field label="What went wrong" className="w-64">
        <Select
          value={filter.kind ?? ""}
          onChange={(event) => onChange({ kind: FailureKind.options.find((kind) => kind === event.target.value) ?? null })}
          options={[{ value: "", label: "anything" }, ...kinds]}
        />
      </Field>
      <Segmented label="Which failures" value={filter.state} choices={states} onValueChange={(state) => onChange({ state })} />
    </div>
  );
}
