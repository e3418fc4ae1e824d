"use client";
import { useEffect, useEffectEvent } from "react";
import { isBusy, isDialogOpen } from "@/components/review/is-busy";
import { type JudgeAction, judgePress } from "@/lib/study/judge-keys";

interface JudgeKeys {
  /** those that are offered now; null while none are */
  reasons: readonly string[] | null;
  onAction: (action: JudgeAction) => void;
  onReason: (reason: string) => void;
  /** false: there was nothing to put away */
  onEscape: () => boolean;
}

/** The keys of judging, silent while someone types or a dialog is open; Enter belongs to a button that has the focus. */
export function useJudgeKeys({ reasons, onAction, onReason, onEscape }: JudgeKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape" && !isDialogOpen()) {
      if (onEscape()) event.preventDefault();
      return;
    }
    if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.closest("a, button, summary")) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
    const asked = judgePress({ key, shiftKey, ctrlKey, metaKey, altKey, repeat, isBusy: isBusy(event.target) }, reasons);
    if (!asked) return;
    event.preventDefault();
    if ("reason" in asked) onReason(asked.reason);
    else onAction(asked.action);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
