"use client";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { StatusShape } from "@/components/ui/status-shape";
import { loanOf } from "@/lib/client/review";

interface LoanNoteProps {
  project: string;
  instructionId: string;
  /** their verdict is given: the note has done its work */
  isJudged: boolean;
  others: readonly { name: string }[];
}

/** Why this item is in front: sent back with a comment, or to learn from; and who else is at it. */
export function LoanNote({ project, instructionId, isJudged, others }: LoanNoteProps) {
  const loan = useQuery(loanOf(project, instructionId)).data;
  const returned = loan?.returned ?? null;
  if (!returned && !(loan?.isTraining && !isJudged) && others.length === 0) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-b bg-sunken px-4 py-1.5 text-sm">
      {returned ? (
        <p className="flex min-w-0 gap-2">
          <StatusShape kind="revise" className="mt-1" />
          <span className="min-w-0 break-words">
            <span className="font-medium">{returned.by || "A lead"} sent this back to you:</span> <span dir="auto">{returned.comment}</span>
          </span>
        </p>
      ) : null}
      {loan?.isTraining && !isJudged ? (
        <p className="flex items-center gap-2">
          <Badge tone="accent">Training</Badge> The known decision is told after your verdict.
        </p>
      ) : null}
      {others.length > 0 ? (
        <p role="status" className="ml-auto flex items-center gap-2 text-muted">
          <StatusShape kind="judged" size="sm" />
          {peopleHere(others.length + 1)} here: you and {others.map(({ name }) => name).join(", ")}
        </p>
      ) : null}
    </div>
  );
}

const words = ["", "One person", "Two people", "Three people", "Four people", "Five people"];

function peopleHere(count: number): string {
  return words[count] ?? `${count} people`;
}
