"use client";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useReducer, useState } from "react";
import { useNewest } from "@/components/ui/use-steady";
import { saveWriting } from "@/lib/client/study-writing";
import { WritingDraft, type WritingTurn } from "@/lib/schema/study-writing";
import { nextWriting, openedDraft } from "@/lib/study/writing-edit";
import { useKeptDraft } from "./use-kept-draft";
import type { SaveState } from "./use-study-draft";

const settleMs = 600;

interface Writing {
  project: string;
  study: string;
  turn: WritingTurn;
}

/** A list being written: kept by the server shortly after each change, one sending after another, and once more when the page closes. */
export function useWritingDraft({ project, study, turn }: Writing) {
  const [edit, dispatch] = useReducer(nextWriting, { draft: openedDraft(turn.draft), focus: null });
  const text = JSON.stringify(edit.draft);
  const [arrived, setArrived] = useState(text);
  const [failed, setFailed] = useState<string | null>(null);
  const [isClosed, setIsClosed] = useState(false);
  const saving = useMutation(saveWriting(project, study, turn.id));
  const save = () => saving.mutate(edit.draft, { onSuccess: () => setArrived(text), onError: () => setFailed(text) });
  const newest = useNewest({ save, isDue: text !== arrived && !saving.isPending && !isClosed });
  useKeptDraft({
    ...{ key: `larch:writing:${project}:${turn.id}`, text, isArrived: text === arrived || isClosed },
    read: (found) => WritingDraft.safeParse(found).data ?? null,
    onFound: (draft) => dispatch({ kind: "found", draft }),
  });
  useEffect(() => {
    if (text === arrived || text === failed || saving.isPending || isClosed) return;
    const timer = setTimeout(() => newest.current.save(), settleMs);
    return () => clearTimeout(timer);
  }, [text, arrived, failed, saving.isPending, isClosed, newest]);
  useEffect(() => {
    const last = () => (newest.current.isDue ? newest.current.save() : undefined);
    window.addEventListener("pagehide", last);
    return () => {
      window.removeEventListener("pagehide", last);
      last();
    };
  }, [newest]);
  const state = saveState({ isArrived: text === arrived, isFailed: text === failed, saving });
  return { edit, dispatch, state, retry: () => setFailed(null), close: setIsClosed };
}

interface Saving {
  isArrived: boolean;
  isFailed: boolean;
  saving: { error: unknown; isPaused: boolean };
}

function saveState({ isArrived, isFailed, saving }: Saving): SaveState {
  if (isArrived) return { kind: "saved" };
  if (isFailed) return { kind: "failed", error: saving.error };
  return saving.isPaused ? { kind: "offline" } : { kind: "saving" };
}
