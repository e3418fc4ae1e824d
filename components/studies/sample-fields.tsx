import { CheckGroup } from "@/components/ui/check-group";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NumberField } from "@/components/ui/number-field";
import type { ProtocolFields } from "./protocol-fields";

const levels = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));

/** Which queries are drawn, how many, and the seed of the draw. */
export function SampleFields({ protocol, categories, onChange }: ProtocolFields & { categories: readonly string[] }) {
  const { strata, unit } = protocol;
  const offered = [...new Set([...categories, ...strata.categories])].sort();
  return (
    <div className="flex flex-col gap-4">
      {offered.length > 0 ? (
        <CheckGroup
          label="Categories"
          none="whatever there are"
          choices={offered.map((value) => ({ value, label: value }))}
          chosen={strata.categories}
          onChange={(chosen) => onChange({ strata: { ...strata, categories: chosen } })}
        />
      ) : null}
      {unit === "constraint_list" ? null : (
        <CheckGroup
          label="Levels"
          none="all five"
          choices={levels}
          chosen={strata.levels}
          onChange={(chosen) => onChange({ strata: { ...strata, levels: chosen } })}
        />
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <NumberField
          label="Queries"
          hint="Drawn as evenly as can be from each category and level."
          className="max-w-60"
          value={protocol.queries}
          min={1}
          max={5_000}
          onChange={(queries) => onChange({ queries })}
        />
        <Field label="Seed" isRequired hint="Sample, sides and orders follow from it." className="max-w-60">
          <Input
            value={protocol.seed}
            maxLength={100}
            className="w-40 font-mono"
            onChange={(event) => onChange({ seed: event.target.value })}
          />
        </Field>
      </div>
    </div>
  );
}
