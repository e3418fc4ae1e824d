"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { formatNoun } from "@/components/ui/number-format";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TimeAgo } from "@/components/ui/time-ago";
import { repairBatches } from "@/lib/client/repairs";

interface RepairHistoryProps {
  project: string;
  isBusy: boolean;
  onUndo: (batch: string) => void;
  onClose: () => void;
}

/** Repairs made so far, newest first; each can be taken back as it was made. */
export function RepairHistory({ project, isBusy, onUndo, onClose }: RepairHistoryProps) {
  const list = useInfiniteQuery(repairBatches(project));
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  return (
    <Panel
      isOpen
      onOpenChange={onClose}
      title="Repairs"
      description="Undoing restores exactly what was there, unless someone edited it since."
    >
      {list.isPending ? <SkeletonRows rows={5} label="Loading repairs" /> : null}
      {list.error ? <ErrorState title="The repairs could not be read" error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? <p className="text-muted text-sm">Nothing was repaired yet.</p> : null}
      <ol className="flex flex-col divide-y divide-line">
        {rows.map(({ id, findings, instructionIds, by, createdAt, undoneAt }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2 text-sm">
            <span className="min-w-0">
              {formatNoun(findings, "finding")} in {formatNoun(instructionIds.length, "instruction")}
              <span className="block text-muted text-xs">
                {by ?? "someone who left"}, <TimeAgo at={createdAt} />
              </span>
            </span>
            {undoneAt === null ? (
              <Button size="sm" isBusy={isBusy} onClick={() => onUndo(id)}>
                Undo
              </Button>
            ) : (
              <span className="text-muted text-xs">undone</span>
            )}
          </li>
        ))}
      </ol>
      {list.hasNextPage ? (
        <Button className="mt-2" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Older repairs
        </Button>
      ) : null}
    </Panel>
  );
}
