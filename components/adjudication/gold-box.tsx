"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { verdictWord } from "@/components/review/verdict-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FailureLine } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { markGold } from "@/lib/client/adjudication";
import { type AdjudicationCase, Settling } from "@/lib/schema/adjudication";

type Gold = AdjudicationCase["gold"];

/** Marks an item whose right decision is known: mixed in to see how people judge, or given first to learn from. */
export function GoldBox({ project, id, gold }: { project: string; id: string; gold: Gold }) {
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const marking = useMutation({ ...markGold(client, project), onSuccess: () => setIsOpen(false) });
  return (
    <section aria-label="Gold" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {gold ? (
          <>
            <Badge tone="accent">{gold.isTraining ? "Training" : "Gold"}</Badge>
            <span>
              Known to be {verdictWord[gold.decision]}
              {gold.note ? <span className="text-muted">: “{gold.note}”</span> : null}
            </span>
            <Button size="sm" tone="quiet" isBusy={marking.isPending} onClick={() => marking.mutate({ id, gold: null })}>
              No longer
            </Button>
          </>
        ) : null}
        <Button size="sm" tone="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {gold ? "Change" : "Mark as gold or training"}
        </Button>
      </div>
      <FailureLine error={marking.error} />
      {isOpen ? <GoldForm gold={gold} isBusy={marking.isPending} onMark={(next) => marking.mutate({ id, gold: next })} /> : null}
    </section>
  );
}

function GoldForm({ gold, isBusy, onMark }: { gold: Gold; isBusy: boolean; onMark: (gold: NonNullable<Gold>) => void }) {
  const [decision, setDecision] = useState<Settling>(gold?.decision ?? "accept");
  const [note, setNote] = useState(gold?.note ?? "");
  const [isTraining, setIsTraining] = useState(gold?.isTraining ?? false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMark({ decision, note: note.trim(), isTraining });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 rounded-md border border-line bg-raised p-3">
      <Field label="The right decision">
        <Select
          autoFocus
          value={decision}
          options={Settling.options.map((value) => ({ value, label: verdictWord[value] }))}
          onChange={(event) => setDecision(Settling.parse(event.target.value))}
        />
      </Field>
      <Field label="Why (told after a training verdict)" className="min-w-60 flex-1">
        <Input dir="auto" value={note} maxLength={2_000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Checkbox label="For training" checked={isTraining} onChange={(event) => setIsTraining(event.target.checked)} />
      <Button type="submit" tone="primary" isBusy={isBusy}>
        Mark
      </Button>
    </form>
  );
}
