"use client";
import { formatNoun } from "@/components/ui/number-format";
import type { Letter } from "@/lib/schema/outbox";
import { type Judging, leftInHand } from "@/lib/study/judging";
import { WorkEnd } from "./work-end";

interface JudgeEndProps {
  project: string;
  state: Judging;
  letters: readonly Letter[];
}

/** Nothing more to judge, or nothing in hand: why, and where to go. */
export function JudgeEnd({ project, state, letters }: JudgeEndProps) {
  const unsent = letters.filter(({ refusal }) => !refusal).length;
  const title = unsent > 0 ? "Everything in hand is judged." : "Looking for more pairs.";
  return (
    <WorkEnd project={project} title={state.endedBecause === null ? title : "There is nothing more to judge here."}>
      <p>{state.endedBecause ?? reason(unsent, state.isWhole)}</p>
      {state.counts && state.counts.turns > 0 ? (
        <p>
          You have judged {state.counts.judged} of {formatNoun(state.counts.turns, "pair")}
          {leftInHand(state) > 0 ? "; the rest is not asked for any more" : ""}.
        </p>
      ) : null}
    </WorkEnd>
  );
}

function reason(unsent: number, isWhole: boolean): string {
  if (unsent === 0) return "The server is asked whether anything is left.";
  const kept = `${formatNoun(unsent, "judgement")} ${unsent === 1 ? "waits" : "wait"} in this browser until the server can be reached.`;
  return isWhole ? kept : `${kept} More pairs come then.`;
}
