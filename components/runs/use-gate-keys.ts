"use client";
import { useEffect, useRef, useState } from "react";
import type { HeldDecision, HeldItem } from "@/lib/schema/run-view";
import { isTyping } from "./is-typing";

interface GateKeysInput {
  rows: readonly HeldItem[];
  isActive: boolean;
  onDecide: (itemId: string, decision: HeldDecision["decision"]) => void;
  onMore: () => void;
}

/** a releases, x drops, j and k go down and up. The row that takes a decided one's place is the current one. */
export function useGateKeys({ rows, isActive, onDecide, onMore }: GateKeysInput) {
  const [position, setPosition] = useState(0);
  const at = Math.min(position, Math.max(0, rows.length - 1));
  const current = rows[at]?.itemId;
  const act = (key: string) => {
    if (key === "j") setPosition(Math.min(at + 1, rows.length - 1));
    if (key === "k") setPosition(Math.max(at - 1, 0));
    if (current && key === "a") onDecide(current, "release");
    if (current && key === "x") onDecide(current, "drop");
    if (rows.length - at < 10) onMore();
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (["a", "x", "j", "k"].includes(event.key)) {
        event.preventDefault();
        latest.current(event.key);
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isActive]);
  return { current, choose: (itemId: string) => setPosition(rows.findIndex((row) => row.itemId === itemId)) };
}
