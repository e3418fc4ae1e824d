"use client";
import { useMemo } from "react";
import type { Finding } from "@/lib/schema/finding";
import type { ReviewItem } from "@/lib/schema/review";
import { lintSubject } from "./lint-subject";
import { useEngine } from "./use-engine";

/** What the checks find in an item, in the browser; null until they have looked for the first time. */
export function useFindings(item: ReviewItem): readonly Finding[] | null {
  const ask = useMemo(() => ({ kind: "lint" as const, subject: lintSubject(item) }), [item]);
  return useEngine(ask)?.reply ?? null;
}
