"use client";
import { useState } from "react";
import { CommentBox } from "@/components/review/comment-box";
import { CommentList } from "@/components/review/comment-list";
import { useDiscussion } from "@/components/review/use-discussion";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";

interface DiscussionProps {
  project: string;
  instructionId: string;
  canJudge: boolean;
}

/** What people said about this instruction, and a place to answer. */
export function Discussion({ project, instructionId, canJudge }: DiscussionProps) {
  const { found, view, settle, flag } = useDiscussion(project, instructionId);
  const [isWriting, setIsWriting] = useState(false);
  if (found.error) return <ErrorState title="The discussion could not be read" error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <Section title="Discussion">
      <div className="flex flex-col items-start gap-3">
        {view ? <CommentList comments={view.comments} /> : null}
        {settle.error ? <ErrorState title="It could not be settled" error={settle.error} /> : null}
        {view && canJudge && isWriting ? (
          <div className="w-full">
            <CommentBox
              project={project}
              instructionId={instructionId}
              people={view.people}
              flag={flag}
              onCancel={() => setIsWriting(false)}
            />
          </div>
        ) : null}
        {canJudge ? (
          <div className="flex gap-2">
            {isWriting ? null : <Button onClick={() => setIsWriting(true)}>{view?.open ? "Answer" : "Discuss"}</Button>}
            {view?.open ? (
              <Button tone="quiet" isBusy={settle.isPending} onClick={() => settle.mutate(view.open?.id ?? "")}>
                Settle it
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </Section>
  );
}
