"use client";
import { useEffect, useRef } from "react";

/** How long the item in front has been shown, in ms. */
export function useShownFor(id: string | null): () => number {
  const shownAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item starts the clock anew
  useEffect(() => {
    shownAt.current = performance.now();
  }, [id]);
  return () => performance.now() - shownAt.current;
}
