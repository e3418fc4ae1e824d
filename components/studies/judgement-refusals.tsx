"use client";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";
import type { BlindTurn } from "@/lib/schema/study-view";
import { choiceShapes, choiceWords } from "./choice-words";

interface JudgementRefusalsProps {
  outbox: Outbox | null;
  letters: readonly Letter[];
  turns: readonly BlindTurn[];
  onGivenUp: () => void;
}

/** Judgements the server would not take: why, and what was said. They stay until the person gives them up. */
export function JudgementRefusals({ outbox, letters, turns, onGivenUp }: JudgementRefusalsProps) {
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
      className="flex flex-col gap-2 border-reject/40 border-b bg-reject-tint px-4 py-2 text-sm"
    >
      <div className="flex flex-wrap items-center gap-2">
        <StatusShape kind="conflict" />
        <p className="min-w-0 flex-1">
          <span className="font-medium">{formatNoun(refused.length, "judgement")} not taken.</span> {first.refusal.message}
        </p>
        <Button size="sm" onClick={giveUp}>
          {refused.length === 1 ? "Give it up" : "Give them up"}
        </Button>
        <Button size="sm" tone="primary" onClick={() => outbox.retry()}>
          Try again
        </Button>
      </div>
      <ul className="flex max-h-24 flex-col gap-1 overflow-y-auto">
        {refused.map(({ key, sending }) =>
          sending.kind === "judgement" ? (
            <li key={key} className="flex min-w-0 items-center gap-1.5">
              <StatusShape kind={choiceShapes[sending.input.choice]} size="sm" />
              <span className="shrink-0">You said: {choiceWords[sending.input.choice]}</span>
              <span dir="auto" className="min-w-0 truncate text-muted">
                {turns.find(({ id }) => id === sending.input.turnId)?.query}
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
