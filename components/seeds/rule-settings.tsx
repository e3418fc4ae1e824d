"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatCount } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { AnyRule, RuleField } from "@/lib/intake/rule";
import { seedRules } from "@/lib/intake/rules/index";
import type { ImportPreview, SeedRules } from "@/lib/schema/seed-import";

/** The rules as they are typed: numbers stay text until they are sent. */
export type RuleForm = Readonly<Record<string, { isOn: boolean; values: Readonly<Record<string, string>> }>>;

export const usualRules: RuleForm = Object.fromEntries(
  seedRules.map((rule) => {
    const values = Object.fromEntries(Object.entries(rule.defaults).map(([name, value]) => [name, String(value)]));
    return [rule.id, { isOn: true, values }];
  }),
);

export function rulesOf(form: RuleForm): SeedRules {
  return Object.fromEntries(Object.entries(form).map(([id, { isOn, values }]) => [id, { isOn, values: { ...values } }]));
}

interface RuleSettingsProps {
  rules: RuleForm;
  onChange: (rules: RuleForm) => void;
  /** of the preview; null while there is none */
  counts: ImportPreview["counts"] | null;
}

/** Each rule with its switch, its thresholds, and what it removes of the preview. */
export function RuleSettings({ rules, onChange, counts }: RuleSettingsProps) {
  return (
    <Section title="Rules" description="What a rule removes is not lost: it is listed under its rule, and can be kept by hand.">
      <ul className="divide-y divide-line rounded-md border border-line bg-raised">
        {seedRules.map((rule) => {
          const setting = rules[rule.id] ?? { isOn: true, values: {} };
          const change = (next: Partial<typeof setting>) => onChange({ ...rules, [rule.id]: { ...setting, ...next } });
          return (
            <li key={rule.id} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2">
              <Switch
                className="w-28"
                label={rule.title}
                checked={setting.isOn}
                onChange={(event) => change({ isOn: event.target.checked })}
              />
              {rule.fields.map((field) => (
                <RuleThreshold
                  key={field.name}
                  rule={rule}
                  field={field}
                  isOn={setting.isOn}
                  value={setting.values[field.name] ?? ""}
                  onChange={(value) => change({ values: { ...setting.values, [field.name]: value } })}
                />
              ))}
              <span className="ml-auto text-muted text-sm tabular-nums" aria-live="polite">
                {counts && setting.isOn ? `removes ${formatCount(counts.removed[rule.id] ?? 0)} here` : setting.isOn ? "" : "off"}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface RuleThresholdProps {
  rule: AnyRule;
  field: RuleField;
  isOn: boolean;
  value: string;
  onChange: (value: string) => void;
}

function RuleThreshold({ rule, field, isOn, value, onChange }: RuleThresholdProps) {
  const words = (
    <span aria-hidden className="text-muted text-sm">
      {field.label}
    </span>
  );
  return (
    <span className="flex items-center gap-2">
      <Field label={`${rule.title}: ${field.label}`} hideLabel>
        {field.kind === "number" ? (
          <Input
            type="number"
            className="w-24 tabular-nums"
            min={field.min}
            max={field.max}
            step={field.step}
            value={value}
            disabled={!isOn}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Select value={value} disabled={!isOn} options={field.options} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
      {field.kind === "number" ? words : null}
    </span>
  );
}
