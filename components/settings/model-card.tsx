"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureLine } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { Section } from "@/components/ui/section";
import { setModel, tryModel } from "@/lib/client/models";
import type { ModelConnectionView } from "@/lib/schema/model-connection";
import type { ModelRole } from "@/lib/schema/model-role";
import { RehearsalBadge } from "./model-facts";
import { ModelFields } from "./model-fields";
import { changedForm, type FormErrors, formOf, type ModelForm, readForm, rehearsalForm } from "./model-form";
import { ModelTrialNote } from "./model-trial-note";
import { modelRoleWords } from "./model-words";

interface Props {
  project: string;
  role: ModelRole;
  model: ModelConnectionView | null;
}

/** The model of one role: where it is, what it costs, how fast it may be asked, and whether it answers. */
export function ModelCard({ project, role, model }: Props) {
  const [form, setForm] = useState<ModelForm>(() => formOf(model));
  const [errors, setErrors] = useState<FormErrors>({});
  const saving = useMutation(setModel(useQueryClient(), project, role));
  const trial = useMutation(tryModel(project, role));
  const { title, summary } = modelRoleWords[role];
  const isChanged = JSON.stringify(form) !== JSON.stringify(formOf(model));
  const change = (changed: Partial<ModelForm>) => {
    setForm(changedForm(form, formOf(model), changed));
    setErrors({});
    trial.reset();
  };
  const readThen = (act: (settings: Parameters<typeof saving.mutate>[0]) => void) => {
    const read = readForm(form);
    if ("errors" in read) setErrors(read.errors);
    else act(read.settings);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    readThen((settings) => saving.mutate(settings, { onSuccess: () => notify({ title: `${title} saved.`, tone: "accept" }) }));
  };
  const rehearse = (
    <Button size="sm" tone="quiet" onClick={() => change(rehearsalForm(role))} disabled={form.baseUrl === "rehearsal://local"}>
      Use the rehearsal model
    </Button>
  );
  return (
    <Section title={title} description={summary} beside={model?.isRehearsal ? <RehearsalBadge /> : null} actions={rehearse}>
      <form onSubmit={save} className="flex flex-col gap-4 rounded-md border border-line bg-raised p-4">
        <ModelFields form={form} errors={errors} model={model} onChange={change} />
        <FailureLine error={saving.error} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" tone="primary" isBusy={saving.isPending} disabled={!isChanged}>
            Save
          </Button>
          <Button isBusy={trial.isPending} onClick={() => readThen((settings) => trial.mutate(settings))}>
            Try it
          </Button>
          <span aria-live="polite" className="min-w-0 text-sm">
            {trial.data || trial.isError ? <ModelTrialNote trial={trial.data ?? null} error={trial.error} /> : null}
            {!trial.data && !trial.isError && isChanged ? <span className="text-muted">Not saved yet.</span> : null}
          </span>
        </div>
      </form>
    </Section>
  );
}
