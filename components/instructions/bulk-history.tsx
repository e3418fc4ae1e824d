"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TimeAgo } from "@/components/ui/time-ago";
import { bulkActions, isUnderWay, undoBulkAction } from "@/lib/client/bulk-actions";
import { parseSelection } from "@/lib/review/selection";
import { selectionSentence } from "@/lib/review/selection-sentence";
import type { BulkAction } from "@/lib/schema/bulk-action";
import { BulkProgress } from "./bulk-progress";
import { countedNoun, verbWords } from "./bulk-words";

/** What was done in bulk, newest first, each with its undo. */
export function BulkHistory({ project, onClose }: { project: string; onClose: () => void }) {
  const list = useInfiniteQuery({
    ...bulkActions(project),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ rows }) => rows.some(isUnderWay)) ? 1000 : false),
  });
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  return (
    <Panel isOpen onOpenChange={onClose} title="Bulk actions" description="Newest first. An undo leaves what somebody has changed since.">
      {list.isPending ? <SkeletonRows rows={4} label="Loading bulk actions" /> : null}
      {list.error ? <ErrorState title="Bulk actions could not be read" error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState title="Nothing was done in bulk yet.">Choose rows with x, or all of a filter, and judge them together.</EmptyState>
      ) : null}
      <ol className="flex flex-col gap-4">
        {rows.map((action) => (
          <Line key={action.id} project={project} action={action} />
        ))}
      </ol>
      {list.hasNextPage ? (
        <Button className="mt-4" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Older ones
        </Button>
      ) : null}
    </Panel>
  );
}

function Line({ project, action }: { project: string; action: BulkAction }) {
  const undo = useMutation(undoBulkAction(useQueryClient(), project));
  const { scope } = action;
  return (
    <li className="flex flex-col gap-2 border-line border-l-2 pl-3">
      <p className="text-sm">
        <span className="font-medium">{action.isMine ? "You" : action.by}</span>: {verbWords[action.verb].title.toLowerCase()}{" "}
        {countedNoun(action.verb, action.total)}
        {action.reason ? <span className="text-muted">, “{action.reason}”</span> : null}{" "}
        <span className="text-muted text-xs">
          <TimeAgo at={action.createdAt} />
        </span>
      </p>
      <p className="text-muted text-xs">
        {scope.kind === "ids" ? "Chosen by hand." : `All where ${selectionSentence(parseSelection(scope.query))}.`}
      </p>
      <BulkProgress action={action} isUndoing={undo.isPending} error={undo.error} onUndo={() => undo.mutate({ id: action.id })} />
    </li>
  );
}
