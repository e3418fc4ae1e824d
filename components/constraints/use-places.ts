"use client";
import { useMemo } from "react";
import type { Span } from "@/lib/constraints/span";
import type { ReviewItem } from "@/lib/schema/review";
import { useEngine } from "./use-engine";

/** Where an item's text says each of its constraints, by id. Empty while it is being looked at. */
export function usePlaces({ text, constraints }: ReviewItem): ReadonlyMap<string, Span | null> {
  const told = useEngine(useMemo(() => ({ kind: "places" as const, text, constraints }), [text, constraints]));
  return useMemo(
    () => new Map(told?.isCurrent ? constraints.map(({ id }, place) => [id, told.reply[place] ?? null] as const) : []),
    [constraints, told?.isCurrent, told?.reply],
  );
}
