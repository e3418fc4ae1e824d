"use client";
import { formatNoun } from "@/components/ui/number-format";
import type { Letter } from "@/lib/schema/outbox";
import type { RubricPass } from "@/lib/study/rubric-pass";
import { WorkEnd } from "./work-end";

interface RubricEndProps {
  project: string;
  state: RubricPass;
  letters: readonly Letter[];
}

/** Nothing more to answer, or nothing in hand: why, and where to go. */
export function RubricEnd({ project, state: { endedBecause, counts }, letters }: RubricEndProps) {
  const unsent = letters.filter(({ refusal }) => !refusal).length;
  const title = unsent > 0 ? "Everything in hand is answered." : "Looking for more texts.";
  const waiting =
    unsent === 0
      ? "The server is asked whether anything is left."
      : `Answers about ${formatNoun(unsent, "text")} wait in this browser until the server can be reached.`;
  return (
    <WorkEnd project={project} title={endedBecause === null ? title : "There is nothing more to answer here."}>
      <p>{endedBecause ?? waiting}</p>
      {counts && counts.texts > 0 ? (
        <p>
          You have answered about {counts.answered} of {formatNoun(counts.texts, "text")}.
        </p>
      ) : null}
    </WorkEnd>
  );
}
