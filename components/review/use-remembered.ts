"use client";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";

/** Letters written before this page was opened: their effect is shown again, once. */
export function useRemembered(outbox: Outbox | null, show: (letter: Letter) => void): void {
  const isDone = useRef(false);
  const showAll = useEffectEvent((letters: readonly Letter[]) => {
    if (isDone.current) return;
    isDone.current = true;
    for (const letter of letters) show(letter);
  });
  useEffect(() => {
    void outbox?.ready.then((letters) => showAll(letters));
  }, [outbox]);
}
