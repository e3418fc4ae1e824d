"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { formatCount } from "@/components/ui/number-format";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { seedImports } from "@/lib/client/seed-imports";
import { seedCounts } from "@/lib/client/seeds";
import type { SeedFilter } from "@/lib/schema/seed";
import { removalIds, ruleTitle } from "./rule-words";
import type { SeedFilterChange } from "./use-seed-filter";

interface SeedFiltersProps {
  project: string;
  filter: SeedFilter;
  onChange: (change: SeedFilterChange) => void;
}

const states = [
  { value: "kept", label: "Kept" },
  { value: "removed", label: "Removed" },
  { value: "all", label: "All" },
] as const;

export function SeedFilters({ project, filter, onChange }: SeedFiltersProps) {
  const counts = useQuery(seedCounts(project));
  const imports = useQuery(seedImports(project));
  const rules = removalIds.map((id) => ({ value: id, label: `${ruleTitle(id)} (${formatCount(counts.data?.removed[id] ?? 0)})` }));
  const files = (imports.data?.rows ?? []).map(({ id, fileName }) => ({ value: id, label: fileName }));
  return (
    <search className="flex flex-wrap items-center gap-2" aria-label="Filter seeds">
      <Segmented label="State" value={filter.status ?? "all"} choices={states} onValueChange={(state) => onChange({ state, rule: "" })} />
      {filter.status === "kept" ? null : (
        <Select
          aria-label="Removed by"
          className="w-52"
          value={filter.rule ?? ""}
          onChange={(event) => onChange({ rule: event.target.value, state: "removed" })}
          options={[{ value: "", label: "by any rule" }, ...rules]}
        />
      )}
      <Select
        aria-label="Import"
        className="w-52"
        value={filter.importId ?? ""}
        onChange={(event) => onChange({ importId: event.target.value })}
        options={[{ value: "", label: "from any import" }, ...files]}
      />
      <SearchField search={filter.search ?? ""} onChange={(search) => onChange({ search })} />
      {filter.search || filter.importId || filter.rule ? (
        <Button tone="quiet" onClick={() => onChange({ search: "", importId: "", rule: "" })}>
          <X aria-hidden /> Clear
        </Button>
      ) : null}
    </search>
  );
}

const typingMs = 200;

function SearchField({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  const [typed, setTyped] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What was typed gives way when the address changes under it: Clear, or going back.
  const [last, setLast] = useState(search);
  if (last !== search) {
    setLast(search);
    setTyped(search);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Input
      type="search"
      aria-label="Search words"
      placeholder="Search words"
      className="w-56"
      value={typed}
      onChange={({ target: { value } }) => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(value), typingMs);
      }}
    />
  );
}
