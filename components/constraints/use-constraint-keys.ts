"use client";
import { useEffect, useEffectEvent } from "react";
import { useIsFront } from "@/components/review/front";
import { isBusy } from "@/components/review/is-busy";
import { useKeys } from "@/components/review/use-keys";
import { actionOf, type ReviewAction } from "@/lib/review/keymap";

/** The keys of the constraints, from the keymap. Each command says whether it was for it; then nothing else hears the key. */
export function useConstraintKeys(itemId: string, run: Partial<Record<ReviewAction, () => boolean>>): void {
  const bindings = useKeys();
  const isFront = useIsFront(itemId);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isFront()) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey, repeat, target } = event;
    const action = actionOf({ key, shiftKey, ctrlKey, metaKey, altKey, repeat, isBusy: isBusy(target) }, bindings);
    if (action && run[action]?.()) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
