"use client";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";

interface RubricRefusalsProps {
  outbox: Outbox | null;
  letters: readonly Letter[];
  onGivenUp: () => void;
}

/** Answers the server would not take, and why. They stay until the person gives them up. */
export function RubricRefusals({ outbox, letters, onGivenUp }: RubricRefusalsProps) {
  const refused = letters.filter(({ refusal }) => refusal);
  const [first] = refused;
  if (!first?.refusal || !outbox) return null;
  const giveUp = () => {
    for (const { instructionId } of refused) outbox.discard(instructionId);
    onGivenUp();
  };
  return (
    <section
      aria-label="Not taken by the server"
      role="alert"
      className="flex flex-wrap items-center gap-2 border-reject/40 border-b bg-reject-tint px-4 py-2 text-sm"
    >
      <StatusShape kind="conflict" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">Your answers about {formatNoun(refused.length, "text")} were not taken.</span> {first.refusal.message}
      </p>
      <Button size="sm" onClick={giveUp}>
        {refused.length === 1 ? "Give it up" : "Give them up"}
      </Button>
      <Button size="sm" tone="primary" onClick={() => outbox.retry()}>
        Try again
      </Button>
    </section>
  );
}
