"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { FilterDecision, type Level, ReviewState, Track } from "@/lib/schema/instruction";
import type { SelectionChoices } from "@/lib/schema/instruction-list";
import { type Selection, StageReached } from "@/lib/schema/selection";

interface FilterFieldsProps {
  selection: Selection;
  /** null while they load: what needs them is not offered yet */
  choices: SelectionChoices | null;
  onChange: (selection: Selection) => void;
}

const levels: readonly Level[] = [1, 2, 3, 4, 5];
const stateLabels = { unreviewed: "Unreviewed", accept: "Accepted", revise: "To revise", reject: "Rejected" } as const;
const stageLabels = {
  instruction_filter: "Filtered",
  answer: "Answered",
  internal_feedback: "Internal feedback",
  external_feedback: "External feedback",
  chain: "In a chain",
} as const satisfies Record<StageReached, string>;
const any = { value: "", label: "any" };

/** Every part of a selection as a control. */
export function FilterFields({ selection, choices, onChange }: FilterFieldsProps) {
  const change = (part: Partial<Selection>) => onChange({ ...selection, ...part });
  const parsed = <T,>(schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } }, value: string): T | null => {
    const result = schema.safeParse(value);
    return result.success ? result.data : null;
  };
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap gap-x-3">
        <legend className="font-medium text-sm">Level</legend>
        {levels.map((level) => (
          <Checkbox
            key={level}
            label={level}
            checked={selection.levels.includes(level)}
            onChange={() => change({ levels: toggled(levels, selection.levels, level) })}
          />
        ))}
      </fieldset>
      <fieldset className="grid grid-cols-2 gap-x-3">
        <legend className="font-medium text-sm">Verdict</legend>
        {ReviewState.options.map((state) => (
          <Checkbox
            key={state}
            label={stateLabels[state]}
            checked={selection.states.includes(state)}
            onChange={() => change({ states: toggled(ReviewState.options, selection.states, state) })}
          />
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label="Second filter said"
          value={selection.filter ?? ""}
          options={[any, { value: "keep", label: "keep" }, { value: "drop", label: "drop" }]}
          onChoose={(value) => change({ filter: parsed(FilterDecision, value) })}
        />
        <Choice
          label="Now it is"
          value={selection.standing ?? ""}
          options={[any, { value: "keep", label: "kept" }, { value: "drop", label: "dropped" }]}
          onChoose={(value) => change({ standing: parsed(FilterDecision, value) })}
        />
        <Choice
          label="Stage reached"
          value={selection.reached ?? ""}
          options={[any, ...StageReached.options.map((value) => ({ value, label: stageLabels[value] }))]}
          onChoose={(value) => change({ reached: parsed(StageReached, value) })}
        />
        <Choice
          label="Track"
          value={selection.track ?? ""}
          options={[any, { value: "general", label: "General" }, { value: "format_number", label: "Format and number" }]}
          onChoose={(value) => change({ track: parsed(Track, value) })}
        />
        <Choice
          label="Run"
          value={selection.run === null ? "" : String(selection.run)}
          options={[
            any,
            ...(choices?.runs ?? []).map(({ number, name }) => ({
              value: String(number),
              label: name ? `${number} · ${name}` : `${number}`,
            })),
          ]}
          onChoose={(value) => change({ run: value === "" ? null : Number(value) })}
        />
        <Choice
          label="Constraint category"
          value={selection.category ?? ""}
          options={[any, ...(choices?.categories ?? []).map((value) => ({ value, label: value }))]}
          onChoose={(value) => change({ category: value || null })}
        />
        <Choice
          label="Judged by"
          value={selection.annotator ?? ""}
          options={[
            { value: "", label: "anyone or nobody" },
            ...(choices?.annotators ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(value) => change({ annotator: value || null })}
        />
        <Claim label="Edited by a person" value={selection.isEdited} onChoose={(isEdited) => change({ isEdited })} />
        <Claim label="Filter overridden" value={selection.isOverridden} onChoose={(isOverridden) => change({ isOverridden })} />
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select size="sm" value={value} options={options} onChange={(event) => onChoose(event.target.value)} />
    </Field>
  );
}

const claims = [
  { value: "", label: "either" },
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

function Claim({ label, value, onChoose }: { label: string; value: boolean | null; onChoose: (value: boolean | null) => void }) {
  const chosen = value === null ? "" : value ? "yes" : "no";
  return <Choice label={label} value={chosen} options={claims} onChoose={(choice) => onChoose(choice === "" ? null : choice === "yes")} />;
}

function toggled<T>(order: readonly T[], chosen: readonly T[], one: T): T[] {
  return order.filter((each) => (each === one ? !chosen.includes(each) : chosen.includes(each)));
}
