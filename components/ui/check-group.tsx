import { Checkbox } from "./checkbox";

interface CheckGroupProps<Value extends string | number> {
  label: string;
  /** what no tick at all means */
  none?: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Several choices, any of them taken. */
export function CheckGroup<Value extends string | number>({ label, none, choices, chosen, onChange }: CheckGroupProps<Value>) {
  const toggle = (value: Value, isOn: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((each) => (each === value ? isOn : chosen.includes(each))));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 font-medium text-sm">
        {label}
        {none && chosen.length === 0 ? <span className="font-normal text-muted"> ({none})</span> : null}
      </legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {choices.map(({ value, label: words }) => (
          <Checkbox key={value} label={words} checked={chosen.includes(value)} onChange={(event) => toggle(value, event.target.checked)} />
        ))}
      </div>
    </fieldset>
  );
}
