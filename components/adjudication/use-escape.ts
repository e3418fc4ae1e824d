"use client";
import { useEffect, useEffectEvent } from "react";

/** Escape closes what is open. */
export function useEscape(isActive: boolean, close: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  useEffect(() => {
    if (!isActive) return;
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isActive]);
}
