import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NumberField } from "@/components/ui/number-field";
import type { ProtocolFields } from "./protocol-fields";

/** When judging ends, whose judgements are left out, and how few pairs are too few. */
export function RuleFields({ protocol, onChange }: ProtocolFields) {
  const { stop, exclusion } = protocol;
  const leave = (part: Partial<typeof exclusion>) => onChange({ exclusion: { ...exclusion, ...part } });
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <NumberField
          label="It ends after judgements"
          hint="Repeats count too."
          className="max-w-52"
          none="all of them"
          value={stop.judgements}
          min={1}
          max={1_000_000}
          onChange={(judgements) => onChange({ stop: { ...stop, judgements } })}
          onNone={() => onChange({ stop: { ...stop, judgements: null } })}
        />
        <Field label="Its last day" hint="In UTC; empty: none." className="max-w-52">
          <Input
            type="date"
            className="w-40"
            value={stop.until ?? ""}
            onChange={({ target }) => onChange({ stop: { ...stop, until: target.value === "" ? null : target.value } })}
          />
        </Field>
        <NumberField
          label="Least pairs of two arms"
          hint="With fewer it cannot be frozen."
          className="max-w-52"
          value={protocol.leastPairs}
          min={1}
          max={5_000}
          onChange={(leastPairs) => onChange({ leastPairs })}
        />
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <NumberField
          label="Left out: faster than, in seconds"
          className="max-w-52"
          value={exclusion.fastestMs / 1_000}
          min={0}
          max={600}
          isFraction
          onChange={(seconds) => leave({ fastestMs: Math.round(seconds * 1_000) })}
        />
        <NumberField
          label="Left out: people whose repeats agree less often than, in per cent"
          className="max-w-60"
          none="nobody"
          value={exclusion.leastConsistency === null ? null : Math.round(exclusion.leastConsistency * 1_000) / 10}
          min={0}
          max={100}
          isFraction
          onChange={(percent) => leave({ leastConsistency: percent / 100 })}
          onNone={() => leave({ leastConsistency: null })}
        />
        <NumberField
          label="If they have repeats, at least"
          className="max-w-52"
          value={exclusion.leastRepeats}
          min={1}
          max={1_000}
          onChange={(leastRepeats) => leave({ leastRepeats })}
        />
      </div>
    </div>
  );
}
