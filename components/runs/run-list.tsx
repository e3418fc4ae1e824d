"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Th } from "@/components/ui/table";
import { runListQuery } from "@/lib/client/runs";
import { RunListRow } from "./run-list-row";

/** Every run of the project, newest first. */
export function RunList({ project, mayStart }: { project: string; mayStart: boolean }) {
  const runs = useInfiniteQuery(runListQuery(project));
  const rows = runs.data?.pages.flatMap((page) => page.rows) ?? [];
  const start = mayStart ? (
    <Button asChild tone="primary">
      <Link href={`/p/${project}/runs/new`}>
        <Plus aria-hidden /> New run
      </Link>
    </Button>
  ) : null;
  return (
    <PageBody width="wide">
      <PageHeader
        title="Runs"
        description="Each takes seeds through the stages; what every stage kept, dropped and failed stays countable."
        actions={rows.length > 0 ? start : null}
      />
      {runs.isPending ? <SkeletonRows rows={8} /> : null}
      {runs.isError && rows.length === 0 ? (
        <ErrorState title="The runs could not be read" error={runs.error} onRetry={() => runs.refetch()} />
      ) : null}
      {runs.data && rows.length === 0 ? (
        <EmptyState title="No run yet." action={start}>
          A run reframes the seeds, writes constraints and instructions of rising difficulty, filters them and answers what is left. Preview
          a few rows before you spend anything.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="overflow-hidden rounded-md border border-line bg-raised">
          <Table caption="Runs, newest first">
            <thead>
              <tr>
                <Th>Run</Th>
                <Th>Status</Th>
                <Th isNumber>Seeds</Th>
                <Th className="w-56">Rows of all stages</Th>
                <Th isNumber>Instructions kept</Th>
                <Th isNumber>Cost</Th>
                <Th>Started</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((run) => (
                <RunListRow key={run.id} project={project} run={run} />
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
      {runs.hasNextPage ? (
        <Button className="self-start" isBusy={runs.isFetchingNextPage} onClick={() => runs.fetchNextPage()}>
          Older runs
        </Button>
      ) : null}
    </PageBody>
  );
}
