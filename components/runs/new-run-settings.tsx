"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatCount } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { RunFields } from "./new-run-draft";
import type { StageOutline } from "./stage-outline";

interface NewRunSettingsProps {
  fields: RunFields;
  problems: Readonly<Record<string, string>>;
  seeds: number;
  outlines: readonly StageOutline[];
  onChange: (part: Partial<RunFields>) => void;
}

export function NewRunSettings({ fields, problems, seeds, outlines, onChange }: NewRunSettingsProps) {
  const lastStages = [
    { value: "", label: "all stages" },
    ...outlines.map(({ id, title }) => ({ value: id, label: `stop after ${title}` })),
  ];
  return (
    <Section title="Settings">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Field label="Name" hint="So that you find it again; may stay empty." className="sm:col-span-2">
          <Input value={fields.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        <Field label="Seeds" hint={`${formatCount(seeds)} are kept. Empty takes all; a number draws a sample.`} error={problems.seedLimit}>
          <Input
            inputMode="numeric"
            placeholder="all"
            value={fields.seedLimit}
            onChange={(event) => onChange({ seedLimit: event.target.value })}
          />
        </Field>
        <Field label="Budget in US dollars" hint="The run stops before it would spend more. Empty: no limit." error={problems.budgetUsd}>
          <Input
            inputMode="decimal"
            placeholder="no limit"
            value={fields.budgetUsd}
            onChange={(event) => onChange({ budgetUsd: event.target.value })}
          />
        </Field>
        <Field label="Reframed queries per seed" hint="At least so many are asked for." error={problems.alternatives}>
          <Input inputMode="numeric" value={fields.alternatives} onChange={(event) => onChange({ alternatives: event.target.value })} />
        </Field>
        <Field
          label="Format and number track, percent"
          hint="Share of instructions that get a variant with checkable constraints."
          error={problems.formatNumberPercent}
        >
          <Input
            inputMode="decimal"
            value={fields.formatNumberPercent}
            onChange={(event) => onChange({ formatNumberPercent: event.target.value })}
          />
        </Field>
        <Field label="Shortest chain, levels" hint="Queries with fewer kept levels become no chain." error={problems.minChainLevels}>
          <Input inputMode="numeric" value={fields.minChainLevels} onChange={(event) => onChange({ minChainLevels: event.target.value })} />
        </Field>
        <Field label="Last stage" hint="Stop early to look before going on.">
          <Select value={fields.lastStage} onChange={(event) => onChange({ lastStage: event.target.value })} options={lastStages} />
        </Field>
        <Field label="Random seed" hint="The same word draws the same samples again." error={problems.randomSeed}>
          <Input value={fields.randomSeed} onChange={(event) => onChange({ randomSeed: event.target.value })} />
        </Field>
      </div>
    </Section>
  );
}
