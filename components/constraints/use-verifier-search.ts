"use client";
import { useMemo } from "react";
import { useEngine } from "./use-engine";

/** The kinds that fit what is typed, and what rules make of the words; those of the words before while it looks. */
export function useVerifierSearch(words: string) {
  const told = useEngine(useMemo(() => ({ kind: "search" as const, words }), [words]));
  return { hits: told?.reply.hits ?? [], own: told?.isCurrent ? told.reply.own : null, isCurrent: told?.isCurrent ?? false };
}
