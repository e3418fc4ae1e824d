"use client";
import { useMutation } from "@tanstack/react-query";
import { useReducer, useState } from "react";
import { saveWriting } from "@/lib/client/study-writing";
import { WritingDraft, type WritingTurn } from "@/lib/schema/study-writing";
import { nextWriting, openedDraft } from "@/lib/study/writing-edit";
import { useSaving } from "./use-saving";

interface Writing {
  project: string;
  study: string;
  turn: WritingTurn;
}

/** A list being written; closed once it was submitted or given back. */
export function useWritingDraft({ project, study, turn }: Writing) {
  const [edit, dispatch] = useReducer(nextWriting, { draft: openedDraft(turn.draft), focus: null });
  const [isClosed, setIsClosed] = useState(false);
  const sending = useMutation(saveWriting(project, study, turn.id));
  const { state, retry } = useSaving({
    ...{ key: `larch:writing:${project}:${turn.id}`, text: JSON.stringify(edit.draft), problem: null, isClosed, sending },
    send: (settled) => sending.mutate(edit.draft, settled),
    read: (found) => WritingDraft.safeParse(found).data ?? null,
    onFound: (draft) => dispatch({ kind: "found", draft }),
  });
  return { edit, dispatch, state, retry, close: setIsClosed };
}
