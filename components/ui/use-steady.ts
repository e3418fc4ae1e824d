"use client";
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/** What was handed in with the last drawing, for events to look up. */
export function useNewest<Value>(value: Value): RefObject<Value> {
  const held = useRef(value);
  useLayoutEffect(() => {
    held.current = value;
  });
  return held;
}

/** One function for good, which calls the newest: whoever takes it need not be drawn anew for it. For events, not for drawing. */
export function useSteady<Args extends readonly unknown[]>(newest: (...args: Args) => void): (...args: Args) => void {
  const held = useNewest(newest);
  return useCallback((...args: Args) => held.current(...args), [held]);
}
