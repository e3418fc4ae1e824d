"use client";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { SessionEvent } from "@/lib/review/session";

interface QueuePages<Item> {
  /** where the page that is there ended; null: it was the last */
  start: string | null;
  read(after: string | undefined): Promise<{ rows: Item[]; next: string | null }>;
  keep(item: Item): void;
  idOf(item: Item): string;
  dispatch(event: SessionEvent): void;
}

/** Asks for a queue's next page before it runs out, and from its start again when a person wants to look again. */
export function useQueuePages<Item>({ start, read, keep, idOf, dispatch }: QueuePages<Item>) {
  const next = useRef(start);
  const asked = useMutation({
    mutationFn: (after: string | null) => read(after ?? undefined),
    onSuccess: ({ rows, next: after }) => {
      next.current = after;
      for (const item of rows) keep(item);
      dispatch({ kind: "queue_loaded", ids: rows.map(idOf) });
    },
  });
  return {
    ask: () => {
      if (next.current !== null && !asked.isPending) asked.mutate(next.current);
    },
    lookAgain: () => asked.mutate(null),
    isPending: asked.isPending,
    error: asked.error,
  };
}
