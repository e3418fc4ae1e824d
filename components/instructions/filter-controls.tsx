"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** One of a few; one that is not offered any more stays to be seen and taken out. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const offered = options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
  return (
    <Field label={label}>
      <Select size="sm" value={value} options={offered} onChange={(event) => onChoose(event.target.value)} />
    </Field>
  );
}

const claims = [
  { value: "", label: "either" },
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

export function Claim({ label, value, onChoose }: { label: string; value: boolean | null; onChoose: (value: boolean | null) => void }) {
  const chosen = value === null ? "" : value ? "yes" : "no";
  return <Choice label={label} value={chosen} options={claims} onChoose={(choice) => onChoose(choice === "" ? null : choice === "yes")} />;
}

interface SeveralProps<T extends string | number> {
  label: string;
  offered: readonly { value: T; label: string }[];
  chosen: readonly T[];
  className: string;
  onChoose: (chosen: T[]) => void;
}

/** Any number of a few, in the order they are offered. */
export function Several<T extends string | number>({ label, offered, chosen, className, onChoose }: SeveralProps<T>) {
  return (
    <fieldset className={className}>
      <legend className="font-medium text-sm">{label}</legend>
      {offered.map(({ value, label: words }) => (
        <Checkbox
          key={value}
          label={words}
          checked={chosen.includes(value)}
          onChange={() =>
            onChoose(offered.map((each) => each.value).filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}

interface WordsProps {
  label: string;
  type: "search" | "date";
  value: string;
  onGive: (value: string) => void;
}

/** Typed in peace: it counts once Enter is pressed or the field is left. */
export function Typed({ label, type, value, onGive }: WordsProps) {
  const [draft, setDraft] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setDraft(value);
  }
  const give = () => {
    if (draft.trim() !== value) onGive(draft.trim());
  };
  return (
    <Field label={label}>
      <Input
        size="sm"
        type={type}
        dir="auto"
        maxLength={400}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={give}
        onKeyDown={(event) => event.key === "Enter" && give()}
      />
    </Field>
  );
}
