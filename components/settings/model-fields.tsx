"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ModelConnectionView } from "@/lib/schema/model-connection";
import { StructuredOutput } from "@/lib/schema/model-role";
import { KeyField } from "./key-field";
import type { FormErrors, ModelForm } from "./model-form";
import { structuredOutputWords } from "./model-words";

interface Props {
  form: ModelForm;
  errors: FormErrors;
  model: ModelConnectionView | null;
  onChange: (changed: Partial<ModelForm>) => void;
}

const outputOptions = StructuredOutput.options.map((value) => ({ value, label: structuredOutputWords[value] }));

export function ModelFields({ form, errors, model, onChange }: Props) {
  const typed = (name: Exclude<keyof ModelForm, "apiKey" | "structuredOutput">) => ({
    value: form[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    spellCheck: false,
  });
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-6">
      <Field className="col-span-2 sm:col-span-4" label="Server" error={errors.baseUrl} isRequired>
        <Input {...typed("baseUrl")} placeholder="https://api.example.com/v1" inputMode="url" />
      </Field>
      <Field className="col-span-2" label="Model" error={errors.model} isRequired>
        <Input {...typed("model")} placeholder="name, as its server knows it" />
      </Field>
      <KeyField form={form} model={model} error={errors.apiKey} onChange={onChange} />
      <Field className="col-span-2" label="Structured replies" error={errors.structuredOutput}>
        <Select
          options={outputOptions}
          value={form.structuredOutput}
          onChange={(event) => onChange({ structuredOutput: StructuredOutput.parse(event.target.value) })}
        />
      </Field>
      <Field className="sm:col-span-1" label="In, $ per M" error={errors.inputUsdPerMtok}>
        <Input {...typed("inputUsdPerMtok")} inputMode="decimal" placeholder="from list" className="tabular-nums" />
      </Field>
      <Field className="sm:col-span-1" label="Out, $ per M" error={errors.outputUsdPerMtok}>
        <Input {...typed("outputUsdPerMtok")} inputMode="decimal" placeholder="from list" className="tabular-nums" />
      </Field>
      <Field className="sm:col-span-1" label="At once" error={errors.concurrency}>
        <Input {...typed("concurrency")} inputMode="numeric" className="tabular-nums" />
      </Field>
      <Field className="sm:col-span-2" label="Requests a minute" error={errors.requestsPerMinute}>
        <Input {...typed("requestsPerMinute")} inputMode="numeric" placeholder="no limit" className="tabular-nums" />
      </Field>
      <Field className="sm:col-span-1" label="Time limit, s" error={errors.timeoutS}>
        <Input {...typed("timeoutS")} inputMode="numeric" className="tabular-nums" />
      </Field>
    </div>
  );
}
