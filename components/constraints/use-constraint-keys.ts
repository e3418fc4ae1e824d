"use client";
import { useEffect, useEffectEvent } from "react";
import { isBusy } from "@/components/review/is-busy";
import { actionOf, type ReviewAction } from "@/lib/review/keymap";

/** The keys of the constraints, from the keymap. Each command says whether it was for it; then nothing else hears the key. */
export function useConstraintKeys(run: Partial<Record<ReviewAction, () => boolean>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
    const action = actionOf({ key, ctrlKey, metaKey, altKey, repeat, isBusy: isBusy(target) });
    if (action && run[action]?.()) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
