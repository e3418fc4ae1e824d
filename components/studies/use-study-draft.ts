"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod";
import { changeStudy } from "@/lib/client/studies";
import { Arm, Protocol } from "@/lib/schema/study";
import { NewStudy, type StudyView } from "@/lib/schema/study-view";
import { useSaving } from "./use-saving";

const Sound = NewStudy.omit({ id: true });
export type StudyDraft = z.infer<typeof Sound>;

/** As it may be while somebody types: a text can be empty. */
const Kept = z.object({
  name: z.string(),
  protocol: Protocol.extend({
    hypothesis: z.string(),
    seed: z.string(),
    question: z.string(),
    reasons: z.array(z.string()),
    arms: z.array(Arm.extend({ name: z.string() })),
  }),
});

/** A study's draft being written, as a form has it. */
export function useStudyDraft(project: string, view: StudyView) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<StudyDraft>({ name: view.name, protocol: view.protocol });
  const sending = useMutation(changeStudy(client, project, view.id));
  const sound = Sound.safeParse({ ...draft, protocol: withoutEmptyReasons(draft.protocol) });
  const { state, retry } = useSaving({
    ...{ key: `larch:study-draft:${project}:${view.id}`, text: JSON.stringify(draft), sending },
    problem: sound.success ? null : problemOf(sound.error),
    send: (settled) => sound.success && sending.mutate(sound.data, settled),
    read: (found) => Kept.safeParse(found).data ?? null,
    onFound: setDraft,
  });
  const change = (part: Partial<Protocol>) => setDraft((now) => ({ ...now, protocol: { ...now.protocol, ...part } }));
  const rename = (name: string) => setDraft((now) => ({ ...now, name }));
  return { draft, change, rename, retry, state };
}

function withoutEmptyReasons(protocol: Protocol): Protocol {
  return { ...protocol, reasons: protocol.reasons.filter((reason) => reason.trim() !== "") };
}

const fieldWords: Readonly<Record<string, string>> = {
  name: "The name is empty.",
  hypothesis: "What you expect is empty.",
  question: "The question is empty.",
  seed: "The seed is empty.",
  arms: "An arm has no name.",
};

function problemOf({ issues }: z.ZodError): string {
  const path = issues[0]?.path ?? [];
  const field = String(path[0] === "protocol" ? path[1] : path[0]);
  return fieldWords[field] ?? issues[0]?.message ?? "";
}
