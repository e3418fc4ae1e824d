"use client";
import { useCallback, useLayoutEffect, useRef } from "react";

/** One function for good, which calls the newest: whoever takes it need not be drawn anew for it. For events, not for drawing. */
export function useSteady<Args extends readonly unknown[]>(newest: (...args: Args) => void): (...args: Args) => void {
  const held = useRef(newest);
  useLayoutEffect(() => {
    held.current = newest;
  });
  return useCallback((...args: Args) => held.current(...args), []);
}
