"use client";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";
import type { BlindTurn } from "@/lib/schema/study-view";
import { choiceShapes, choiceWords } from "./choice-words";
import { Refusals } from "./refusals";

interface JudgementRefusalsProps {
  outbox: Outbox | null;
  letters: readonly Letter[];
  turns: readonly BlindTurn[];
  onGivenUp: () => void;
}

/** Judgements the server would not take, each with what was said and of which query. */
export function JudgementRefusals({ turns, ...rest }: JudgementRefusalsProps) {
  return (
    <Refusals
      {...rest}
      saying={(refused) => `${formatNoun(refused, "judgement")} not taken.`}
      list={(refused) => (
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
      )}
    />
  );
}
