"use client";
import { useEffect, useEffectEvent, useState } from "react";

interface ListKeys {
  /** how many rows the list has */
  count: number;
  isActive: boolean;
  /** any other key, with the place of the current row; true: it was for this list */
  onKey: (key: string, at: number) => boolean;
  onMove?: (at: number) => void;
}

/** j and k (or the arrows) go down and up a list; other keys act on its current row. Silent while someone types. */
export function useListKeys({ count, isActive, onKey, onMove }: ListKeys) {
  const [position, setPosition] = useState(0);
  const at = Math.max(0, Math.min(position, count - 1));
  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, count - 1));
    setPosition(next);
    onMove?.(next);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isActive || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event)) return;
    const step = steps[event.key];
    if (step !== undefined) move(at + step);
    const isTaken = step !== undefined || onKey(event.key, at);
    if (isTaken) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return { at, move };
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Keys belong to a field, a menu or a dialog; Enter and the space bar to whatever has the focus. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return (key === "Enter" || key === " ") && target.closest("a, button, summary") !== null;
}
