"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod";
import { changeStudy } from "@/lib/client/studies";
import { Arm, Protocol } from "@/lib/schema/study";
import { Revision, StudyDraft } from "@/lib/schema/study-draft";
import type { StudyView } from "@/lib/schema/study-view";
import { useRival } from "./use-rival";
import { useSaving } from "./use-saving";

/** As it may be while somebody types, a text can be empty; and what saving it goes by. */
const Kept = z.object({
  name: z.string(),
  protocol: Protocol.extend({
    hypothesis: z.string(),
    seed: z.string(),
    question: z.string(),
    reasons: z.array(z.string()),
    arms: z.array(Arm.extend({ name: z.string() })),
  }),
  revision: Revision.optional(),
  sent: z.array(StudyDraft).default([]),
});

/** A study's draft being written, as a form has it, made on the revision that was read; what somebody else saves since is never overwritten. */
export function useStudyDraft(project: string, view: StudyView) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<StudyDraft>({ name: view.name, protocol: view.protocol });
  const [taken, setTaken] = useState<string | null>(null);
  const sending = useMutation(changeStudy(client, project, view.id));
  const sound = soundOf(draft);
  const text = JSON.stringify(draft);
  const rivalry = useRival(view.revision);
  const saving = useSaving({
    ...{ key: `larch:study-draft:${project}:${view.id}`, text, kept: JSON.stringify({ ...draft, ...rivalry.base }), sending },
    ...{ problem: sound.success ? null : problemOf(sound.error), isHeld: rivalry.rival !== null },
    send: (settled) =>
      sound.success && sending.mutate({ ...sound.data, revision: rivalry.base.revision }, rivalry.answered(sound.data, settled)),
    read: (found) => Kept.safeParse(found).data ?? null,
    onFound: ({ name, protocol, revision = view.revision, sent }) => {
      setDraft({ name, protocol });
      // It may have been sent while its page closed.
      const last = soundOf({ name, protocol });
      rivalry.setBase({ revision, sent: last.success ? [...sent, last.data] : sent });
    },
  });
  const take = ({ name, protocol, revision }: StudyDraft & { revision: number }) => {
    const theirs = { name, protocol };
    setDraft(theirs);
    setTaken(JSON.stringify(theirs));
    saving.setArrived(JSON.stringify(theirs));
    rivalry.settle(revision);
  };
  // Where nothing of one's own is open, what somebody else saved is what one reads.
  if (saving.state.kind === "saved" && !sending.isPending && view.revision > rivalry.base.revision) take(view);
  const { rival } = rivalry;
  return {
    ...{
      draft,
      revision: rivalry.base.revision,
      rival,
      retry: saving.retry,
      state: rival ? contested : { ...saving.state, isTheirs: text === taken },
    },
    change: (part: Partial<Protocol>) => setDraft((now) => ({ ...now, protocol: { ...now.protocol, ...part } })),
    rename: (name: string) => setDraft((now) => ({ ...now, name })),
    keepMine: () => rival && rivalry.settle(rival.theirs.revision),
    takeTheirs: () => rival && take(rival.theirs),
  };
}

const contested = { kind: "contested" } as const;

function soundOf({ name, protocol }: StudyDraft) {
  return StudyDraft.safeParse({ name, protocol: { ...protocol, reasons: protocol.reasons.filter((reason) => reason.trim() !== "") } });
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
