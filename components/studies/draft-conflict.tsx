"use client";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { NotTaken } from "@/components/ui/not-taken";
import type { StudyDraft } from "@/lib/schema/study-draft";
import { draftDifferences } from "@/lib/study/draft-sides";
import { fieldWords } from "./protocol-words";
import type { Rival } from "./use-rival";

interface DraftConflictProps {
  rival: Rival;
  mine: StudyDraft;
  onKeep: () => void;
  onTake: () => void;
}

/** Two people changed one draft: nothing was overwritten, and neither side is lost until the person chooses. */
export function DraftConflict({ rival: { theirs, message }, mine, onKeep, onTake }: DraftConflictProps) {
  return (
    <NotTaken
      isCard
      title="Your changes were not saved."
      why={`${message}.`}
      actions={
        <>
          <Button size="sm" onClick={onTake}>
            Take theirs
          </Button>
          <Button size="sm" tone="primary" onClick={onKeep}>
            Keep mine
          </Button>
        </>
      }
    >
      <ul aria-label="What differs" className="flex flex-col gap-3">
        {draftDifferences(theirs, mine).map(({ field, words }) => (
          <li key={field} className="flex flex-col gap-1">
            <p className="font-medium text-sm">{words}</p>
            <Sides theirs={fieldWords(field, theirs)} mine={fieldWords(field, mine)} />
          </li>
        ))}
      </ul>
    </NotTaken>
  );
}

function Sides({ theirs, mine }: { theirs: string; mine: string }) {
  return (
    <div className="grid gap-3 text-sm md:grid-cols-2">
      <div className="min-w-0">
        <p className="text-muted text-xs">What stands now</p>
        <p dir="auto" className="whitespace-pre-wrap break-words">
          {theirs}
        </p>
      </div>
      <div className="min-w-0">
        <p className="text-muted text-xs">With yours in its place</p>
        <p dir="auto" className="break-words">
          <DiffText before={theirs} after={mine} />
        </p>
      </div>
    </div>
  );
}
