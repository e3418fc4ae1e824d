"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { changeReviewSettings, reviewSettings } from "@/lib/client/team";
import type { ReviewSettings } from "@/lib/schema/review-settings";

/** How many people judge each item, what annotators see before their verdict, and how much gold is mixed in. */
export function SharingForm({ project }: { project: string }) {
  const { data, error, refetch } = useQuery(reviewSettings(project));
  return (
    <Section
      title="How the work is shared"
      description="A lower number of people takes nothing from anybody; a higher one opens places on items that were done."
    >
      {data ? <Form key={JSON.stringify(data)} project={project} settings={data} /> : null}
      {!data && error ? <ErrorState title="The settings could not be read" error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={3} label="Loading the settings" /> : null}
    </Section>
  );
}

const overlaps = [
  { value: "", label: "Everybody may judge everything" },
  ...Array.from({ length: 9 }, (_, at) => ({ value: String(at + 1), label: at === 0 ? "1 person an item" : `${at + 1} people an item` })),
];

function Form({ project, settings }: { project: string; settings: ReviewSettings }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const saving = useMutation({
    ...changeReviewSettings(client, project),
    onError: (error) => notify({ title: "Nothing was changed", detail: messageOf(error), tone: "reject" }),
  });
  const set = (part: Partial<ReviewSettings>) => setDraft({ ...draft, ...part });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(draft);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 rounded-md border border-line bg-raised p-4">
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <Field label="Overlap" hint="How many people judge each item.">
          <Select
            value={draft.overlap === null ? "" : String(draft.overlap)}
            options={overlaps}
            onChange={({ target }) => set({ overlap: target.value === "" ? null : Number(target.value) })}
          />
        </Field>
        <Field label="Lease, in minutes" hint="How long an item stays with someone who went silent.">
          <Input
            type="number"
            min={1}
            max={240}
            required
            className="w-28"
            value={draft.leaseMinutes}
            onChange={({ target }) => set({ leaseMinutes: Number(target.value) })}
          />
        </Field>
        <Field label="Gold, in per cent" hint="How much of a person's verdicts is on gold items: 0 to 5.">
          <Input
            type="number"
            min={0}
            max={5}
            step={0.5}
            required
            className="w-28"
            value={Math.round(draft.goldShare * 1000) / 10}
            onChange={({ target }) => set({ goldShare: Number(target.value) / 100 })}
          />
        </Field>
      </div>
      <Switch
        label="Annotators see what the model's filters said only after their verdict"
        checked={draft.hidesFilters}
        onChange={({ target }) => set({ hidesFilters: target.checked })}
      />
      <Switch
        label="Annotators see what code found only after their verdict"
        checked={draft.hidesCode}
        onChange={({ target }) => set({ hidesCode: target.checked })}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" disabled={!isChanged} isBusy={saving.isPending}>
          Save
        </Button>
        {isChanged ? (
          <Button tone="quiet" onClick={() => setDraft(settings)}>
            As it was
          </Button>
        ) : null}
      </div>
    </form>
  );
}
