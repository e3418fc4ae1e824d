"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { chainList } from "@/lib/client/chains";
import { ChainTable } from "./chain-table";

/** Every chain of the project, in the order they were made. */
export function ChainBrowser({ project, run }: { project: string; run: number | null }) {
  const list = useInfiniteQuery(chainList(project, run));
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  return (
    <PageBody width="wide" className="gap-4">
      <PageHeader
        title="Chains"
        beside={run === null ? null : <span className="text-muted text-sm">of run {run}</span>}
        description="One query from easy to hard. Every level keeps the constraints of the one before and adds its own; where it does not, the chain says so."
        actions={
          run === null ? null : (
            <Button asChild>
              <Link href={`/p/${project}/chains`}>All runs</Link>
            </Button>
          )
        }
      />
      {list.error && rows.length === 0 ? (
        <ErrorState title="The chains could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={10} label="Loading chains" /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState
          title="No chains yet."
          action={
            <Button asChild tone="primary">
              <Link href={`/p/${project}/runs`}>Go to runs</Link>
            </Button>
          }
        >
          A run builds them: five levels of one query, each harder than the one before.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <ChainTable project={project} rows={rows} /> : null}
      {list.hasNextPage ? (
        <Button className="self-center" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          More chains
        </Button>
      ) : null}
    </PageBody>
  );
}
