"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { NotTaken } from "@/components/ui/not-taken";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";

interface RefusalsProps {
  outbox: Outbox | null;
  letters: readonly Letter[];
  /** what was not taken, of so many */
  saying: (refused: number) => string;
  onGivenUp: () => void;
  /** what was said in each */
  list?: (refused: readonly Letter[]) => ReactNode;
}

/** What the server would not take, and why. It stays until the person gives it up. */
export function Refusals({ outbox, letters, saying, onGivenUp, list }: RefusalsProps) {
  const refused = letters.filter(({ refusal }) => refusal);
  const [first] = refused;
  if (!first?.refusal || !outbox) return null;
  const giveUp = () => {
    for (const { instructionId } of refused) outbox.discard(instructionId);
    onGivenUp();
  };
  return (
    <NotTaken
      title={saying(refused.length)}
      why={first.refusal.message}
      actions={
        <>
          <Button size="sm" onClick={giveUp}>
            {refused.length === 1 ? "Give it up" : "Give them up"}
          </Button>
          <Button size="sm" tone="primary" onClick={() => outbox.retry()}>
            Try again
          </Button>
        </>
      }
    >
      {list?.(refused)}
    </NotTaken>
  );
}
