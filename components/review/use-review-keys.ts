"use client";
import { useEffect, useEffectEvent } from "react";
import { actionOf, type ReviewAction } from "@/lib/review/keymap";
import type { SessionPanel } from "@/lib/review/session";
import { isBusy, isDialogOpen } from "./is-busy";
import type { ReviewCommands } from "./review-commands";
import { useKeys } from "./use-keys";

/** Which panel an action opens; the rest are done at once. */
const panelOf: Partial<Record<ReviewAction, SessionPanel>> = {
  edit: "edit",
  reject: "reject",
  skip: "skip",
  override: "override",
  addConstraint: "addConstraint",
  discuss: "discuss",
  guideline: "guideline",
  keys: "keys",
  kind: "kinds",
};

/** What a key or the button of that key does. */
export function runAction(action: ReviewAction, commands: ReviewCommands, toggleAnswer: () => void): void {
  const panel = panelOf[action];
  if (panel) commands.open(panel);
  else if (action === "accept" || action === "revise") commands.judge(action, "");
  else if (action === "undo") commands.undo();
  else if (action === "redo") commands.redo();
  else if (action === "next") commands.move(1);
  else if (action === "back") commands.move(-1);
  else if (action === "answer") toggleAnswer();
}

/** Panels beside which work goes on. */
const companions: readonly (SessionPanel | null)[] = [null, "keys", "guideline"];

/** The keys of the keymap, silent while someone types, a dialog is open, or a panel waits for its answer. */
export function useReviewKeys(panel: SessionPanel | null, run: (action: ReviewAction) => void, close: () => void): void {
  const bindings = useKeys();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape" && panel !== null && !isDialogOpen()) {
      event.preventDefault();
      return close();
    }
    const action = actionOf({ ...modifiers(event), isBusy: isBusy(event.target) }, bindings);
    const isPanelWaiting = !companions.includes(panel);
    if (!action || (isPanelWaiting && panelOf[action] !== panel)) return;
    event.preventDefault();
    run(action);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function modifiers({ key, shiftKey, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent) {
  return { key, shiftKey, ctrlKey, metaKey, altKey, repeat };
}
