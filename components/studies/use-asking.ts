"use client";
import { useEffect, useRef } from "react";
import type { Letter } from "@/lib/schema/outbox";

/** What a person has in hand of something that is asked of them in a row. */
export interface InHand {
  /** of all that is theirs, and of that what is done; null until the server has told */
  counts: readonly number[] | null;
  held: number;
  /** held and not done */
  left: number;
  /** everything that is not done is held */
  isWhole: boolean;
  endedBecause: string | null;
}

/** With fewer than this in hand more is asked for. */
const askWhenLeft = 5;

/** Asks for more before it runs out, and at the end why there is none; never twice where nothing has changed since. */
export function useAsking(hand: InHand, own: readonly Letter[], reading: { isPending: boolean; error: unknown; mutate: () => void }): void {
  const askedAt = useRef("");
  useEffect(() => {
    const refused = own.filter(({ refusal }) => refusal).length;
    const now = `${hand.counts?.join(" ")} ${hand.held} ${own.length} ${refused}`;
    // Begun anew nothing is known, whatever was asked before: only a question under way is waited for.
    const isAsked = hand.counts !== null && now === askedAt.current;
    if (!isNeeded(hand, own.length, refused) || reading.isPending || reading.error || isAsked) return;
    askedAt.current = now;
    reading.mutate();
  });
}

function isNeeded({ counts, left, isWhole, endedBecause }: InHand, unsent: number, refused: number): boolean {
  if (counts === null) return true;
  if (left < askWhenLeft && !isWhole) return true;
  return endedBecause === null && (refused > 0 || (left === 0 && unsent === refused));
}
