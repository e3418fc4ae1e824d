import { X } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Arm, ArmSource } from "@/lib/schema/study";
import { sourceOf, withSource } from "./arm-draft";
import type { StudyChoices } from "./study-choices";
import { sourceKindWords } from "./study-words";

interface ArmRowProps {
  number: number;
  arm: Arm;
  others: readonly Arm[];
  choices: StudyChoices;
  onChange: (arm: Arm) => void;
  /** null: so few there have to be */
  onRemove: (() => void) | null;
}

/** One arm: its name in the report, and where its lists come from. */
export function ArmRow({ number, arm, others, choices, onChange, onRemove }: ArmRowProps) {
  const { source } = arm;
  const kinds = (["model", "edited", "written", "generated"] as const).filter(
    (kind) => kind !== "generated" || choices.connections.length > 0,
  );
  const runOfOthers = [arm, ...others].flatMap((each) => ("run" in each.source ? [each.source.run] : []))[0];
  const known = { run: runOfOthers ?? choices.runs[0]?.number ?? 1, connection: choices.connections[0]?.id ?? "" };
  const take = (next: ArmSource) => onChange(withSource(arm, next, others));
  return (
    <li
      className={classNames(
        "grid items-end gap-3 rounded-md border border-line bg-raised p-3 sm:grid-cols-2",
        onRemove && "sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]",
      )}
    >
      <Field label={`Arm ${number}: its lists are`} className="min-w-0">
        <Select
          value={source.kind}
          options={kinds.map((value) => ({ value, label: sourceKindWords[value] }))}
          onChange={({ target }) => take(sourceOf(target.value, known))}
        />
      </Field>
      <Of source={source} choices={choices} onChange={take} />
      {onRemove ? <IconButton label={`Remove arm ${number}`} icon={<X aria-hidden />} onClick={onRemove} /> : null}
      <Field label="Called in the report" className="min-w-0 sm:col-span-2">
        <Input dir="auto" value={arm.name} maxLength={80} onChange={(event) => onChange({ ...arm, name: event.target.value })} />
      </Field>
    </li>
  );
}

function Of({ source, choices, onChange }: { source: ArmSource; choices: StudyChoices; onChange: (source: ArmSource) => void }) {
  if (source.kind === "written") return <p className="text-muted text-sm sm:pb-1.5">In the study’s own writing queue.</p>;
  if (source.kind === "generated")
    return (
      <Field label="Which model" className="min-w-0">
        <Select
          value={source.connection}
          options={choices.connections.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ target }) => onChange({ kind: "generated", connection: target.value })}
        />
      </Field>
    );
  return (
    <Field label="Of run" className="min-w-0">
      <Select
        value={String(source.run)}
        options={choices.runs.map(({ number, label }) => ({ value: String(number), label }))}
        onChange={({ target }) => onChange({ kind: source.kind, run: Number(target.value) })}
      />
    </Field>
  );
}
