"use client";
import { useEffect, useRef } from "react";
import { afterPaint } from "@/lib/client/after-paint";

/** For how long what has this id has been in sight, in ms: from its painting on, and not while the window is hidden. */
export function useSeenFor(id: string | null): () => number {
  const seen = useRef({ ms: 0, since: null as number | null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another id starts the clock anew
  useEffect(() => {
    const clock = { ms: 0, since: null as number | null };
    seen.current = clock;
    let isPainted = false;
    const look = () => {
      const now = performance.now();
      if (clock.since !== null) clock.ms += now - clock.since;
      clock.since = isPainted && document.visibilityState === "visible" ? now : null;
    };
    afterPaint(() => {
      isPainted = true;
      look();
    });
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [id]);
  return () => {
    const { ms, since } = seen.current;
    return Math.round(ms + (since === null ? 0 : performance.now() - since));
  };
}
