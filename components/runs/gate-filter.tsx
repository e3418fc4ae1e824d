"use client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StageOutline } from "./stage-outline";

interface GateFilterProps {
  outlines: readonly StageOutline[];
  gate: string | null;
  onChange: (gate: string | null) => void;
}

export function GateFilter({ outlines, gate, onChange }: GateFilterProps) {
  const stages = outlines.map(({ id, title }) => ({ value: id, label: `after ${title}` }));
  return (
    <Field label="Gate" className="w-64">
      <Select
        value={gate ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
        options={[{ value: "", label: "every gate" }, ...stages]}
      />
    </Field>
  );
}
