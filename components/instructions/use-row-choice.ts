"use client";
import { useEffect, useEffectEvent, useReducer } from "react";
import { isBusy } from "@/components/review/is-busy";
import { type ListAction, listActionOf } from "@/lib/review/list-keymap";
import { nextChoice, nothingChosen, type RowChoice, type RowChoiceEvent } from "@/lib/review/row-choice";

interface RowChoiceParts {
  layout: "table" | "grid";
  /** ids of the rows as they are shown */
  order: readonly string[];
  /** how many rows one arrow down goes: the columns of a grid */
  step: number;
  /** whether a choice can be made: viewers only move */
  canChoose: boolean;
  onMove: (at: number) => void;
  /** what is neither moving nor choosing */
  onAction: (action: ListAction, choice: RowChoice) => void;
}

/** The choice of rows and the keys that make it; silent while someone types or a dialog is open. */
export function useRowChoice(parts: RowChoiceParts): [RowChoice, (event: RowChoiceEvent) => void] {
  const { layout, order, step, canChoose, onMove, onAction } = parts;
  const [choice, dispatch] = useReducer(nextChoice, nothingChosen);
  const go = (by: number, isExtending: boolean) => {
    const to = Math.max(0, Math.min(choice.at + by, order.length - 1));
    dispatch({ kind: isExtending && canChoose ? "extended" : "moved", to, order });
    onMove(to);
  };
  const run = (action: ListAction, isExtending: boolean) => {
    const by = new Map<ListAction, number>([
      ["down", step],
      ["up", -step],
      ["left", -1],
      ["right", 1],
    ]).get(action);
    if (by !== undefined) go(by, isExtending);
    else if (action === "choose" && canChoose) dispatch({ kind: "toggled", at: choice.at, order });
    else if (action === "all" && canChoose) dispatch({ kind: "all" });
    else if (action === "clear") dispatch({ kind: "cleared" });
    else onAction(action, choice);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || order.length === 0 || isBusy(event.target)) return;
    const action = listActionOf(layout, event);
    if (action === null || (isPressing(event.key) && isOnControl(event.target))) return;
    event.preventDefault();
    run(action, event.shiftKey);
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return [choice, dispatch];
}

/** Enter and the space bar belong to whatever has the focus. */
function isPressing(key: string): boolean {
  return key === "Enter" || key === " ";
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, summary, input, label") !== null;
}
