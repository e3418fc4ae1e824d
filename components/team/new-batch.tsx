"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FilterBar } from "@/components/instructions/filter-bar";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FailureLine } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { formatNoun } from "@/components/ui/number-format";
import { Select } from "@/components/ui/select";
import { createBatch } from "@/lib/client/team";
import { defaultQueue } from "@/lib/review/queue-selection";
import type { TeamMember } from "@/lib/schema/team";

interface NewBatchProps {
  project: string;
  people: readonly TeamMember[];
  onDone: () => void;
}

const overlaps = [
  { value: "", label: "as in the project" },
  ...Array.from({ length: 9 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
];

/** A filter, and for whom its items are set aside. */
export function NewBatch({ project, people, onDone }: NewBatchProps) {
  const client = useQueryClient();
  // One id for one batch: sending the form twice makes it once.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [selection, setSelection] = useState(defaultQueue);
  const [overlap, setOverlap] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [skill, setSkill] = useState("");
  const making = useMutation({
    ...createBatch(client, project),
    onSuccess: ({ items }) => {
      notify({ title: `Batch made: ${formatNoun(items, "item")}.`, tone: "accept" });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const part = { overlap: overlap === "" ? null : Number(overlap), people: [...chosen], skill: skill.trim() === "" ? null : skill };
    making.mutate({ id, name, selection, ...part });
  };
  const toggle = (person: string) => setChosen(chosen.includes(person) ? chosen.filter((each) => each !== person) : [...chosen, person]);
  return (
    <form aria-label="New batch" onSubmit={submit} className="flex flex-col gap-4 rounded-md border border-line bg-raised p-4">
      <Field label="Name" className="max-w-md">
        <Input autoFocus required dir="auto" maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="flex flex-col gap-1">
        <p className="font-medium text-sm">Which items</p>
        <FilterBar
          project={project}
          listing={{ selection, sort: "ordinal", order: "asc" }}
          layout="focus"
          cleared={defaultQueue}
          onChange={setSelection}
        />
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="font-medium text-sm">For whom</legend>
        <p className="text-muted text-xs">Nobody chosen: everybody, or everybody with the skill.</p>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {people.map((person) => (
            <Checkbox key={person.id} label={person.name} checked={chosen.includes(person.id)} onChange={() => toggle(person.id)} />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-6">
        <Field label="Skill they need">
          <Input dir="auto" maxLength={60} placeholder="none" value={skill} onChange={(event) => setSkill(event.target.value)} />
        </Field>
        <Field label="People an item">
          <Select value={overlap} options={overlaps} onChange={(event) => setOverlap(event.target.value)} />
        </Field>
      </div>
      <FailureLine error={making.error} />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" isBusy={making.isPending} disabled={name.trim() === ""}>
          Make the batch
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
