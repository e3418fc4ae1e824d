import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ReleaseSplits } from "@/lib/schema/release";

interface SplitFieldsProps {
  splits: ReleaseSplits;
  error: string | undefined;
  onChange: (splits: ReleaseSplits) => void;
}

const parts = [
  { name: "train", label: "Train %" },
  { name: "validation", label: "Validation %" },
  { name: "test", label: "Test %" },
] as const;

export function SplitFields({ splits, error, onChange }: SplitFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-semibold text-base">Splits</legend>
      <p className="text-muted text-sm">Drawn by seed: its reframed queries, their levels and their feedback are never parted.</p>
      <div className="grid grid-cols-3 gap-3">
        {parts.map(({ name, label }) => (
          <Field key={name} label={label}>
            <Input
              type="number"
              inputMode="decimal"
              min={0}
              max={100}
              step="any"
              value={Number((splits[name] * 100).toFixed(4))}
              onChange={(event) => onChange({ ...splits, [name]: Number(event.target.value) / 100 })}
            />
          </Field>
        ))}
      </div>
      {error ? (
        <p role="alert" className="text-reject text-xs">
          {error}
        </p>
      ) : null}
      <Field label="Split seed" hint="Another word draws another split of the same seeds.">
        <Input value={splits.seed} maxLength={100} onChange={(event) => onChange({ ...splits, seed: event.target.value })} />
      </Field>
    </fieldset>
  );
}
