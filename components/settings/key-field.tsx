"use client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ModelConnectionView } from "@/lib/schema/model-connection";
import type { ModelForm } from "./model-form";

interface Props {
  form: ModelForm;
  model: ModelConnectionView | null;
  error: string | undefined;
  onChange: (changed: Partial<ModelForm>) => void;
}

/** The provider's key can be put in and taken away, never read back. */
export function KeyField({ form, model, error, onChange }: Props) {
  const isOtherServer = model?.hasKey === true && originOf(model.baseUrl) !== originOf(form.baseUrl);
  const keeps = model?.hasKey === true && form.apiKey === null && !isOtherServer;
  const hint = isOtherServer
    ? "The stored key stays with its own server: enter the key of this one."
    : keeps
      ? `Stored${model.keyHint ? `, ends in ${model.keyHint}` : ""}. Leave empty to keep it.`
      : form.apiKey === "" && model?.hasKey
        ? "Taken away when you save."
        : "Encrypted where it is stored; nobody can read it back.";
  return (
    <div className="col-span-2 flex items-start gap-2 sm:col-span-4">
      <Field className="flex-1" label="API key" hint={hint} error={error}>
        <Input
          type="password"
          autoComplete="new-password"
          value={form.apiKey ?? ""}
          placeholder={keeps ? "••••••••" : "none"}
          onChange={(event) => onChange({ apiKey: event.target.value === "" ? null : event.target.value })}
        />
      </Field>
      {keeps ? (
        <Button className="mt-6" tone="quiet" onClick={() => onChange({ apiKey: "" })}>
          Take away
        </Button>
      ) : null}
    </div>
  );
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}
