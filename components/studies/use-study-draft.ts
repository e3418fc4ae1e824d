"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import * as z from "zod";
import { useNewest } from "@/components/ui/use-steady";
import { changeStudy } from "@/lib/client/studies";
import { Arm, Protocol } from "@/lib/schema/study";
import { NewStudy, type StudyView } from "@/lib/schema/study-view";
import { useKeptDraft } from "./use-kept-draft";

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

const settleMs = 600;

export type SaveState =
  | { kind: "saved" | "saving" | "offline" }
  /** something is missing without which it is no protocol */
  | { kind: "unsound"; words: string }
  | { kind: "failed"; error: unknown };

/**
 * A draft being written: sent to the server shortly after each change, one sending after another. What is not there yet lies in this
 * browser, so that neither a failure nor a reload loses a word.
 */
export function useStudyDraft(project: string, view: StudyView) {
  const client = useQueryClient();
  const key = `larch:study-draft:${project}:${view.id}`;
  const [draft, setDraft] = useState<StudyDraft>({ name: view.name, protocol: view.protocol });
  const [arrived, setArrived] = useState(() => JSON.stringify(draft));
  const [failed, setFailed] = useState<string | null>(null);
  const saving = useMutation(changeStudy(client, project, view.id));
  const text = JSON.stringify(draft);
  const sound = Sound.safeParse({ ...draft, protocol: withoutEmptyReasons(draft.protocol) });
  const save = () => {
    if (!sound.success) return;
    saving.mutate(sound.data, { onSuccess: () => setArrived(text), onError: () => setFailed(text) });
  };
  const newest = useNewest({ save, isDue: text !== arrived && sound.success && !saving.isPending });
  useKeptDraft({ key, text, isArrived: text === arrived, read: (found) => Kept.safeParse(found).data ?? null, onFound: setDraft });
  useEffect(() => {
    if (text === arrived || text === failed || saving.isPending) return;
    const timer = setTimeout(() => newest.current.save(), settleMs);
    return () => clearTimeout(timer);
  }, [text, arrived, failed, saving.isPending, newest]);
  useEffect(() => {
    const last = () => (newest.current.isDue ? newest.current.save() : undefined);
    window.addEventListener("pagehide", last);
    return () => {
      window.removeEventListener("pagehide", last);
      last();
    };
  }, [newest]);
  const change = (part: Partial<Protocol>) => setDraft((now) => ({ ...now, protocol: { ...now.protocol, ...part } }));
  const rename = (name: string) => setDraft((now) => ({ ...now, name }));
  const retry = () => setFailed(null);
  const problem = sound.success ? null : problemOf(sound.error);
  const state = saveState({ isArrived: text === arrived, isFailed: text === failed, problem, saving });
  return { draft, change, rename, retry, state };
}

interface Saving {
  isArrived: boolean;
  isFailed: boolean;
  problem: string | null;
  saving: { error: unknown; isPaused: boolean };
}

function saveState({ isArrived, isFailed, problem, saving }: Saving): SaveState {
  if (isArrived) return { kind: "saved" };
  if (problem !== null) return { kind: "unsound", words: problem };
  if (isFailed) return { kind: "failed", error: saving.error };
  return saving.isPaused ? { kind: "offline" } : { kind: "saving" };
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
