import { type ModelConnectionView, ModelSettings } from "@/lib/schema/model-connection";
import type { ModelRole, StructuredOutput } from "@/lib/schema/model-role";

/** What stands in a model's form, as typed. */
export interface ModelForm {
  baseUrl: string;
  model: string;
  /** null: the stored key stays */
  apiKey: string | null;
  inputUsdPerMtok: string;
  outputUsdPerMtok: string;
  concurrency: string;
  requestsPerMinute: string;
  timeoutS: string;
  structuredOutput: StructuredOutput;
}

export function formOf(model: ModelConnectionView | null): ModelForm {
  return {
    baseUrl: model?.baseUrl ?? "",
    model: model?.model ?? "",
    apiKey: null,
    inputUsdPerMtok: text(model?.inputUsdPerMtok),
    outputUsdPerMtok: text(model?.outputUsdPerMtok),
    concurrency: text(model?.concurrency ?? 8),
    requestsPerMinute: text(model?.requestsPerMinute),
    timeoutS: text((model?.timeoutMs ?? 120_000) / 1000),
    structuredOutput: model?.structuredOutput ?? "auto",
  };
}

export function rehearsalForm(role: ModelRole): ModelForm {
  const model = role === "weaker" ? "rehearsal-weaker" : "rehearsal-1";
  return { ...formOf(null), baseUrl: "rehearsal://local", model, concurrency: "64", inputUsdPerMtok: "0.5", outputUsdPerMtok: "1.5" };
}

/** The form with something changed. Prices nobody typed belong to the model that stood there: another one's are looked up. */
export function changedForm(form: ModelForm, stored: ModelForm, changed: Partial<ModelForm>): ModelForm {
  const isOtherModel = (changed.model ?? form.model) !== form.model || (changed.baseUrl ?? form.baseUrl) !== form.baseUrl;
  const areUntouched = form.inputUsdPerMtok === stored.inputUsdPerMtok && form.outputUsdPerMtok === stored.outputUsdPerMtok;
  return { ...form, ...(isOtherModel && areUntouched ? { inputUsdPerMtok: "", outputUsdPerMtok: "" } : {}), ...changed };
}

export type FormErrors = Partial<Record<keyof ModelForm, string>>;

/** The settings the form means, or what is wrong with each field. */
export function readForm(form: ModelForm): { settings: ModelSettings } | { errors: FormErrors } {
  const parsed = ModelSettings.safeParse({
    baseUrl: form.baseUrl,
    model: form.model,
    apiKey: form.apiKey,
    // A price left empty is looked up in Larch's list; where the list does not know the model it stays unknown.
    ...(form.inputUsdPerMtok.trim() === "" ? {} : { inputUsdPerMtok: amount(form.inputUsdPerMtok) }),
    ...(form.outputUsdPerMtok.trim() === "" ? {} : { outputUsdPerMtok: amount(form.outputUsdPerMtok) }),
    concurrency: amount(form.concurrency),
    requestsPerMinute: form.requestsPerMinute.trim() === "" ? null : amount(form.requestsPerMinute),
    timeoutMs: amount(form.timeoutS) * 1000,
    structuredOutput: form.structuredOutput,
  });
  if (parsed.success) return { settings: parsed.data };
  const errors: FormErrors = {};
  for (const { path, message } of parsed.error.issues) {
    const name = path[0] === "timeoutMs" ? "timeoutS" : path[0];
    if (isField(name, form)) errors[name] ??= message;
  }
  return { errors };
}

function isField(name: PropertyKey | undefined, form: ModelForm): name is keyof ModelForm {
  return name !== undefined && name in form;
}

function amount(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed.trim());
}

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
