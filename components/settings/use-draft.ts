import { useEffect, useState } from "react";
import * as z from "zod";
import { PromptDraft } from "@/lib/schema/prompt";

const Kept = PromptDraft.extend({ basedOn: z.number().int() });

/** A prompt being written. It is kept in this browser until it is saved or thrown away: a reload loses nothing. */
export function useDraft(name: string, stored: PromptDraft, version: number) {
  const key = `larch:prompt-draft:${name}`;
  const [draft, setDraft] = useState(stored);
  const [basedOn, setBasedOn] = useState(version);
  // After mount, not in the first render: the server has no drafts, and both must draw the same.
  useEffect(() => {
    const kept = Kept.safeParse(parsed(window.localStorage.getItem(key)));
    if (!kept.success) return;
    setDraft({ system: kept.data.system, user: kept.data.user });
    setBasedOn(kept.data.basedOn);
  }, [key]);
  const change = (changed: Partial<PromptDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    window.localStorage.setItem(key, JSON.stringify({ ...next, basedOn }));
  };
  const start = (from: PromptDraft, at: number) => {
    setDraft(from);
    setBasedOn(at);
    window.localStorage.removeItem(key);
  };
  return { draft, basedOn, change, start };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
