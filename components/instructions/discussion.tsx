"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CommentBox } from "@/components/review/comment-box";
import { CommentList } from "@/components/review/comment-list";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { discussionOn, settleDiscussion } from "@/lib/client/discussions";

interface DiscussionProps {
  project: string;
  instructionId: string;
  canJudge: boolean;
}

/** What people said about this instruction, and a place to answer. */
export function Discussion({ project, instructionId, canJudge }: DiscussionProps) {
  const client = useQueryClient();
  const found = useQuery(discussionOn(project, instructionId));
  const settle = useMutation(settleDiscussion(client, project));
  const [isWriting, setIsWriting] = useState(false);
  const [isFlag, setIsFlag] = useState(true);
  const view = found.data;
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
              flag={view.open ? null : { isOn: isFlag, onChange: setIsFlag }}
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
