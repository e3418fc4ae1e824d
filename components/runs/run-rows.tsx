"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Th } from "@/components/ui/table";
import { type RunRowFilter, runRowsQuery } from "@/lib/client/run-rows";
import { nounPlurals } from "./noun-words";
import { RunCrumbs } from "./run-crumbs";
import { RunRowLine } from "./run-row-line";
import { reasonWord } from "./run-words";
import type { StageOutline } from "./stage-outline";

interface RunRowsProps {
  project: string;
  number: number;
  filter: RunRowFilter;
  outline: StageOutline;
}

/** The rows behind one number of the funnel. */
export function RunRows({ project, number, filter, outline }: RunRowsProps) {
  const query = useInfiniteQuery(runRowsQuery(project, number, filter));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const sentence = filter.reason ? (outline.dropReasons[filter.reason] ?? null) : outline.summary;
  return (
    <PageBody>
      <RunCrumbs project={project} number={number} />
      <PageHeader
        title={`${outline.title}: ${nounPlurals[outline.noun]} ${filter.status}${filter.reason ? `, ${reasonWord(filter.reason)}` : ""}`}
        description={sentence}
      />
      {query.isPending ? <SkeletonRows rows={10} /> : null}
      {query.isError && rows.length === 0 ? (
        <ErrorState title="The rows could not be read" error={query.error} onRetry={() => query.refetch()} />
      ) : null}
      {query.data && rows.length === 0 ? (
        <EmptyState title="No such rows now.">
          The run may have moved on since the number was shown. Go back to the run for the numbers as they are.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="overflow-hidden rounded-md border border-line bg-raised">
          <Table caption={`${outline.title}, ${filter.status}`}>
            <thead>
              <tr>
                <Th>Text</Th>
                {outline.noun === "instruction" || outline.noun === "use" ? <Th isNumber>Level</Th> : null}
                <Th>Reason</Th>
                <Th>Settled</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RunRowLine key={row.itemId} project={project} row={row} />
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
      {query.hasNextPage ? (
        <Button className="self-start" isBusy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          More rows
        </Button>
      ) : null}
    </PageBody>
  );
}
