"use client";
import { useEffect, useState } from "react";
import { useNewest } from "@/components/ui/use-steady";
import { useKeptDraft } from "./use-kept-draft";

const settleMs = 600;

export type SaveState =
  | { kind: "saving" | "offline" }
  /** of somebody else: what they saved since is shown, and nothing of one's own was open */
  | { kind: "saved"; isTheirs?: boolean }
  /** somebody else saved something else since: the person chooses which stands */
  | { kind: "contested" }
  /** something is missing without which it cannot be sent */
  | { kind: "unsound"; words: string }
  | { kind: "failed"; error: unknown };

interface Saving<T> {
  /** where it lies in this browser until it has arrived */
  key: string;
  /** what is being written, as text: the same text is the same draft */
  text: string;
  /** what lies in this browser, where it is more than the text */
  kept?: string;
  /** what is missing, in words; null where it can be sent */
  problem: string | null;
  /** it went to the server another way: nothing is left to save */
  isClosed?: boolean;
  /** nothing is sent until the person has chosen */
  isHeld?: boolean;
  send: (settled: { onSuccess: () => void; onError: () => void }) => void;
  sending: { isPending: boolean; isPaused: boolean; error: unknown };
  /** what was found in the browser, read by its schema; null where it is none */
  read: (found: unknown) => T | null;
  onFound: (draft: T) => void;
}

/**
 * A draft being written: sent to the server shortly after each change, one sending after another, and once more when the page closes.
 * What is not there yet lies in this browser, so that neither a failure nor a reload loses a word.
 */
export function useSaving<T>(saving: Saving<T>) {
  const { key, text, kept = text, problem, isClosed = false, isHeld = false, send, sending, read, onFound } = saving;
  const [arrived, setArrived] = useState(text);
  const [failed, setFailed] = useState<string | null>(null);
  const save = () => send({ onSuccess: () => setArrived(text), onError: () => setFailed(text) });
  const isDue = text !== arrived && problem === null && !sending.isPending && !isClosed && !isHeld;
  const newest = useNewest({ save, isDue });
  useKeptDraft({ key, text: kept, isArrived: text === arrived || isClosed, read, onFound });
  useEffect(() => {
    if (!isDue || text === failed) return;
    const timer = setTimeout(() => newest.current.save(), settleMs);
    return () => clearTimeout(timer);
  }, [text, isDue, failed, newest]);
  useEffect(() => {
    const last = () => (newest.current.isDue ? newest.current.save() : undefined);
    window.addEventListener("pagehide", last);
    return () => {
      window.removeEventListener("pagehide", last);
      last();
    };
  }, [newest]);
  const state = stateOf({ isArrived: text === arrived, isFailed: text === failed, problem, sending });
  return { state, retry: () => setFailed(null), setArrived };
}

interface Told {
  isArrived: boolean;
  isFailed: boolean;
  problem: string | null;
  sending: { isPaused: boolean; error: unknown };
}

function stateOf({ isArrived, isFailed, problem, sending }: Told): SaveState {
  if (isArrived) return { kind: "saved" };
  if (problem !== null) return { kind: "unsound", words: problem };
  if (isFailed) return { kind: "failed", error: sending.error };
  return sending.isPaused ? { kind: "offline" } : { kind: "saving" };
}
