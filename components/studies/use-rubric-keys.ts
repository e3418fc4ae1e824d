"use client";
import { useEffect, useEffectEvent } from "react";
import { isBusy, isDialogOpen } from "@/components/review/is-busy";
import { type RubricAction, rubricPress } from "@/lib/study/rubric-keys";

interface RubricKeys {
  onAction: (action: RubricAction) => void;
  /** the place of a question of what is in front, from 0 */
  onQuestion: (nth: number) => void;
  /** false: there was nothing to put away */
  onEscape: () => boolean;
}

/** The keys of the rubric pass, silent while someone types or a dialog is open; Enter belongs to a link or button that has the focus. */
export function useRubricKeys({ onAction, onQuestion, onEscape }: RubricKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape" && !isDialogOpen()) {
      if (onEscape()) event.preventDefault();
      return;
    }
    // A question that was clicked keeps the focus: there Enter goes on, and the space bar changes it.
    const control = event.target instanceof HTMLElement ? event.target.closest("a, button, summary") : null;
    if (event.key === "Enter" && control && control.getAttribute("role") !== "switch") return;
    const { key, ctrlKey, metaKey, altKey, repeat } = event;
    const asked = rubricPress({ key, ctrlKey, metaKey, altKey, repeat, isBusy: isBusy(event.target) });
    if (!asked) return;
    event.preventDefault();
    if ("question" in asked) onQuestion(asked.question);
    else onAction(asked.action);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
