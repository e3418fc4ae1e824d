"use client";
import { Field } from "@/components/ui/field";
import { formatCount } from "@/components/ui/number-format";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Severity } from "@/lib/schema/finding";
import type { FindingCounts, FindingFilterInput, FindingStatus } from "@/lib/schema/finding-list";
import { severityWord } from "./severity-words";
import type { useFindingFilter } from "./use-finding-filter";

interface FindingsFiltersProps {
  filter: FindingFilterInput;
  counts: FindingCounts | undefined;
  titleOf: (check: string) => string;
  onChange: ReturnType<typeof useFindingFilter>[1];
}

const statuses = [
  { value: "open", label: "Open" },
  { value: "repaired", label: "Repaired" },
  { value: "dismissed", label: "Dismissed" },
] as const satisfies readonly { value: FindingStatus; label: string }[];

/** What the list shows, each choice with how many findings it has. */
export function FindingsFilters({ filter, counts, titleOf, onChange }: FindingsFiltersProps) {
  const checks = (counts?.byCheck ?? []).map(({ check, count }) => ({ value: check, label: `${titleOf(check)} (${formatCount(count)})` }));
  const levels = (counts?.byLevel ?? []).flatMap(({ level, count }) =>
    level === null ? [] : [{ value: String(level), label: `level ${level} (${formatCount(count)})` }],
  );
  const isMissing = filter.check !== undefined && !checks.some(({ value }) => value === filter.check);
  const chosen = isMissing && filter.check ? [{ value: filter.check, label: titleOf(filter.check) }] : [];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Segmented
        label="Which findings"
        value={filter.status ?? "open"}
        choices={statuses.map(({ value, label }) => ({ value, label: `${label} ${countWords(counts?.byStatus[value])}` }))}
        onValueChange={(status) => void onChange({ status })}
      />
      <Field label="Check" className="w-64 max-w-full">
        <Select
          value={filter.check ?? ""}
          onChange={(event) => void onChange({ check: event.target.value || null })}
          options={[{ value: "", label: "every check" }, ...checks, ...chosen]}
        />
      </Field>
      <Field label="Severity" className="w-36">
        <Select
          value={filter.severity ?? ""}
          onChange={(event) => void onChange({ severity: Severity.safeParse(event.target.value).data ?? null })}
          options={[{ value: "", label: "any" }, ...Severity.options.map((value) => ({ value, label: severityWord[value] }))]}
        />
      </Field>
      <Field label="Level" className="w-36">
        <Select
          value={filter.level ? String(filter.level) : ""}
          onChange={(event) => void onChange({ level: event.target.value === "" ? null : Number(event.target.value) })}
          options={[{ value: "", label: "any" }, ...levels]}
        />
      </Field>
    </div>
  );
}

function countWords(count: number | undefined): string {
  return count === undefined ? "" : formatCount(count);
}
