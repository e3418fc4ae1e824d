"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";

interface MoreRowsProps {
  query: {
    isPending: boolean;
    isError: boolean;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  count: number;
  /** said where there is no row at all */
  empty: string;
  children: ReactNode;
}

/** A list that grows page by page, in each of its states. */
export function MoreRows({ query, count, empty, children }: MoreRowsProps) {
  if (query.isPending) return <SkeletonRows rows={6} />;
  if (query.isError && count === 0)
    return <ErrorState title="The rows could not be read" error={query.error} onRetry={() => query.refetch()} />;
  if (count === 0) return <p className="py-4 text-muted text-sm">{empty}</p>;
  return (
    <div className="flex flex-col gap-3">
      <div className="overflow-hidden rounded-md border border-line bg-raised">{children}</div>
      {query.hasNextPage ? (
        <Button className="self-start" isBusy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          More rows
        </Button>
      ) : null}
    </div>
  );
}
