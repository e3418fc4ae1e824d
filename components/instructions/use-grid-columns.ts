"use client";
import { useSyncExternalStore } from "react";

const cardWidth = 260;
const widest = 1600;

/** How many cards fit side by side in the window; three while the server renders. */
export function useGridColumns(): number {
  return useSyncExternalStore(subscribe, fitting, () => 3);
}

function fitting(): number {
  return Math.max(1, Math.floor((Math.min(window.innerWidth, widest) - 32) / (cardWidth + 12)));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
