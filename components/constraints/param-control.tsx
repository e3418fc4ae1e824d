"use client";
import type { KeyboardEvent } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import type { ParamField } from "./param-fields";

interface ParamControlProps {
  field: ParamField;
  value: string | boolean;
  error: string | undefined;
  isFirst: boolean;
  onChange: (value: string | boolean) => void;
  onSave: () => void;
}

const hints: Partial<Record<ParamField["kind"], string>> = {
  lines: "one a line; Ctrl Enter saves",
  numbers: "numbers, by commas",
  json: "as JSON",
};

/** One parameter's control, by its kind. */
export function ParamControl({ field, value, error, isFirst, onChange, onSave }: ParamControlProps) {
  const { label, kind, isRequired, choices, min, max } = field;
  if (typeof value === "boolean") return <Switch label={label} checked={value} onChange={(event) => onChange(event.target.checked)} />;
  const shared = { value, autoFocus: isFirst, dir: "auto" as const };
  const isNumber = kind === "integer" || kind === "number";
  const saveByControl = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <Field label={isRequired ? label : `${label} (may be empty)`} error={error} hint={hints[kind]} isRequired={isRequired}>
      {kind === "choice" ? (
        <Select
          size="sm"
          value={value}
          autoFocus={isFirst}
          onChange={(event) => onChange(event.target.value)}
          options={[...(isRequired ? [] : [{ value: "", label: "any" }]), ...choices.map((each) => ({ value: each, label: each }))]}
        />
      ) : null}
      {kind === "lines" ? (
        <Textarea {...shared} className="text-xs" onChange={(event) => onChange(event.target.value)} onKeyDown={saveByControl} />
      ) : null}
      {kind !== "choice" && kind !== "lines" ? (
        <Input
          {...shared}
          size="sm"
          inputMode={isNumber ? "numeric" : "text"}
          {...(isNumber ? { type: "number", step: kind === "integer" ? 1 : "any" } : {})}
          {...(isNumber && min !== null ? { min } : {})}
          {...(isNumber && max !== null ? { max } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : null}
    </Field>
  );
}
