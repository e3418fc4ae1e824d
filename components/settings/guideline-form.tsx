"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { kindsWord } from "@/components/review/verdict-words";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { changeGuidelines } from "@/lib/client/projects";
import { ItemKind, type KindGuidelines } from "@/lib/schema/item-kind";
import type { GuidelinesChange, ProjectDetail } from "@/lib/schema/project";
import { SaveRow } from "./save-row";

/** What annotators read beside what they judge: one text for all items, and one for each kind that needs more. */
export function GuidelineForm({ detail }: { detail: ProjectDetail }) {
  const [guideline, setGuideline] = useState(detail.guideline);
  const [kinds, setKinds] = useState<KindGuidelines>(detail.kindGuidelines);
  const client = useQueryClient();
  const change = useMutation(changeGuidelines(client, detail.slug));
  const changed = changesOf(detail, guideline, kinds);
  const isChanged = Object.keys(changed).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(changed, { onSuccess: () => notify({ title: "Guidelines saved.", tone: "accept" }) });
  };
  return (
    <Section title="Guidelines">
      <form onSubmit={submit} className="flex max-w-2xl flex-col gap-5">
        <Field label="For all items" hint="Shown with the key g beside whatever is judged: what to accept, what to revise, what to reject.">
          <Textarea
            value={guideline}
            onChange={(event) => setGuideline(event.target.value)}
            className="min-h-48 font-reading text-read"
            maxLength={50_000}
          />
        </Field>
        {ItemKind.options.map((kind) => (
          <Field key={kind} label={kindsWord[kind]} hint={hints[kind]}>
            <Textarea
              value={kinds[kind] ?? ""}
              onChange={(event) => setKinds({ ...kinds, [kind]: event.target.value })}
              className="min-h-20"
              maxLength={50_000}
            />
          </Field>
        ))}
        <SaveRow label="Save the guidelines" isChanged={isChanged} change={change} />
      </form>
    </Section>
  );
}

const hints = {
  query: "Beside reframed queries only; leave it empty where the text above says enough.",
  constraints: "Beside lists of constraints.",
  instruction: "Beside instructions.",
  answer: "Beside answers.",
  internal_feedback: "Beside answers that say how they met each constraint.",
  external_feedback: "Beside findings on weaker answers, and their revisions.",
  chain: "Beside whole chains.",
} as const satisfies Record<ItemKind, string>;

/** Only what differs from what stands is sent. */
function changesOf(detail: ProjectDetail, guideline: string, kinds: KindGuidelines): GuidelinesChange {
  const differing = ItemKind.options.filter((kind) => (kinds[kind] ?? "") !== (detail.kindGuidelines[kind] ?? ""));
  const texts = Object.fromEntries(differing.map((kind) => [kind, kinds[kind] ?? ""]));
  return {
    ...(guideline === detail.guideline ? {} : { guideline }),
    ...(differing.length === 0 ? {} : { kinds: texts }),
  };
}
