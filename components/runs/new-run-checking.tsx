"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import type { RunFields } from "./new-run-draft";

interface NewRunCheckingProps {
  fields: RunFields;
  problems: Readonly<Record<string, string>>;
  onChange: (part: Partial<RunFields>) => void;
}

/** What the run asks of models beyond what rules and code find out by themselves. */
export function NewRunChecking({ fields, problems, onChange }: NewRunCheckingProps) {
  return (
    <Section title="Checking constraints" description="Rules bind what they understand to a check by code, and code checks it at no cost.">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div className="flex flex-col gap-1">
          <Checkbox
            label="Let the judge propose checks for the rest"
            aria-describedby="proposed-checks-hint"
            checked={fields.bindWithModel}
            onChange={(event) => onChange({ bindWithModel: event.target.checked })}
          />
          <p id="proposed-checks-hint" className="text-muted text-xs">
            One call per query. Code tries every proposal; a person confirms it before it counts.
          </p>
        </div>
        <Field
          label="Answers judged, percent"
          hint="For this share of the answered instructions, one question for each constraint that code cannot check."
          error={problems.judgePercent}
        >
          <Input inputMode="decimal" value={fields.judgePercent} onChange={(event) => onChange({ judgePercent: event.target.value })} />
        </Field>
      </div>
    </Section>
  );
}
