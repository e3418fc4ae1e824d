"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { draftList, sendDraft } from "@/lib/client/drafts";
import { draftToTakeUp } from "@/lib/review/draft-choice";
import { Draft } from "@/lib/schema/draft";
import { type DraftOwner, useDraftOwner } from "./draft-scope";

const sendAfterMs = 500;

export interface DraftState {
  text: string;
  type(text: string): void;
  /** the draft that was taken up again when the editor opened */
  takenUp: Draft | null;
  /** back to the saved text */
  startAnew(): void;
  /** the writing was sent: the draft goes */
  finish(): void;
}

/** Text being written, kept in this browser with every key and on the server twice a second: no reload or crash loses it. */
export function useDraft(place: string, saved: string, baseVersion: number): DraftState {
  const owner = useDraftOwner();
  const client = useQueryClient();
  const [takenUp, setTakenUp] = useState(() => {
    const onServer = owner && client.getQueryData(draftList(owner.project).queryKey)?.rows.find((draft) => draft.place === place);
    return draftToTakeUp([onServer ?? null, owner ? keptHere(owner, place) : null], saved);
  });
  const [text, setText] = useState(takenUp?.text ?? saved);
  const keep = useKeeping(owner, place, baseVersion);
  const letGo = () => {
    setTakenUp(null);
    keep(null);
  };
  return {
    text,
    takenUp,
    type: (typed) => {
      setText(typed);
      keep(typed.trim() === saved.trim() ? null : typed);
    },
    startAnew: () => {
      setText(saved);
      letGo();
    },
    finish: letGo,
  };
}

/** Keeps the latest words: here at once, on the server a little later and when the page goes. */
function useKeeping(owner: DraftOwner | null, place: string, baseVersion: number): (text: string | null) => void {
  const client = useQueryClient();
  const waiting = useRef<{ text: string | null; at: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useEffectEvent(() => {
    const last = waiting.current;
    if (!last || !owner) return;
    waiting.current = null;
    clearTimeout(timer.current);
    // Where this fails the browser still has it; the next key sends it again.
    sendDraft(owner.project, { place, text: last.text, baseVersion, typedAt: last.at }).then(
      () => void client.invalidateQueries({ queryKey: draftList(owner.project).queryKey }),
      () => undefined,
    );
  });
  useEffect(() => {
    const leave = () => flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return (text) => {
    const at = new Date().toISOString();
    waiting.current = { text, at };
    if (owner) keepHere(owner, place, text === null ? null : { place, text, baseVersion, savedAt: at });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush(), text === null ? 0 : sendAfterMs);
  };
}

const nameOf = ({ project, personId }: DraftOwner, place: string) => `larch.draft/${project}/${personId}/${place}`;

function keptHere(owner: DraftOwner, place: string): Draft | null {
  try {
    return Draft.safeParse(JSON.parse(window.localStorage.getItem(nameOf(owner, place)) ?? "null")).data ?? null;
  } catch {
    return null;
  }
}

function keepHere(owner: DraftOwner, place: string, draft: Draft | null): void {
  try {
    if (draft) window.localStorage.setItem(nameOf(owner, place), JSON.stringify(draft));
    else window.localStorage.removeItem(nameOf(owner, place));
  } catch {
    // A full or forbidden storage: the server's copy is then the only one.
  }
}
