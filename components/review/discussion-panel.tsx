"use client";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { Skeleton } from "@/components/ui/skeleton";
import { CommentBox } from "./comment-box";
import { CommentList } from "./comment-list";
import { useDiscussion } from "./use-discussion";

interface DiscussionPanelProps {
  project: string;
  instructionId: string;
  onClose: () => void;
}

/** What was said about the instruction, and a place to say something. The first comment flags it. */
export function DiscussionPanel({ project, instructionId, onClose }: DiscussionPanelProps) {
  const { found, view, settle, flag } = useDiscussion(project, instructionId);
  return (
    <section aria-label="Discussion" className="flex max-h-[60dvh] animate-appear flex-col gap-2 border-line border-t bg-raised px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-medium text-sm">Discussion</h2>
        {view?.open ? <span className="text-muted text-xs">flagged by {view.open.by}</span> : null}
        <div className="ml-auto flex gap-2">
          {view?.open ? (
            <Button size="sm" isBusy={settle.isPending} onClick={() => settle.mutate(view.open?.id ?? "")}>
              Settle it
            </Button>
          ) : null}
          <Button size="sm" tone="quiet" onClick={onClose}>
            Close <Kbd>Esc</Kbd>
          </Button>
        </div>
      </div>
      {found.error ? (
        <ErrorState title="The discussion could not be read" error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {settle.error ? <ErrorState title="It could not be settled" error={settle.error} /> : null}
      {view ? <CommentList comments={view.comments} /> : found.error ? null : <Skeleton />}
      {/* There at once: whoever goes on typing after the key must not be typing commands. */}
      <CommentBox
        project={project}
        instructionId={instructionId}
        people={view?.people ?? (found.error ? [] : null)}
        flag={flag}
        onCancel={onClose}
      />
    </section>
  );
}
