"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { instructionCount, instructionList } from "@/lib/client/instructions";
import { queueSearch } from "@/lib/review/queue-selection";
import { everything, selectionSearch } from "@/lib/review/selection";
import type { InstructionCount } from "@/lib/schema/instruction-list";
import { FilterBar } from "./filter-bar";
import { InstructionTable } from "./instruction-table";
import { SearchBox } from "./search-box";
import { useSelection } from "./use-selection";

/** Every instruction of the project, by filters that read as a sentence and live in the address. */
export function InstructionBrowser({ project, canReview }: { project: string; canReview: boolean }) {
  const [selection, change] = useSelection();
  const list = useInfiniteQuery(instructionList(project, selection));
  const count = useQuery(instructionCount(project, selection)).data;
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  const hasFilters = selectionSearch(selection) !== "";
  return (
    <PageBody width="wide" className="gap-3">
      <PageHeader
        title="Instructions"
        beside={count ? <span className="text-muted text-sm tabular-nums">{countWords(count)}</span> : null}
        actions={
          canReview ? (
            <Button asChild>
              <Link href={`/p/${project}/review${queueSearch(selection)}`}>Review these</Link>
            </Button>
          ) : null
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox text={selection.text ?? ""} onSearch={(text) => change({ ...selection, text: text || null })} />
        <FilterBar project={project} selection={selection} onChange={change} />
      </div>
      {list.error && rows.length === 0 ? (
        <ErrorState title="The instructions could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={12} label="Loading instructions" /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <Nothing hasFilters={hasFilters} project={project} onClear={() => change(everything)} />
      ) : null}
      {rows.length > 0 ? (
        <InstructionTable
          key={selectionSearch(selection)}
          project={project}
          rows={rows}
          isStale={list.isPlaceholderData}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </PageBody>
  );
}

function countWords({ count, isExact }: InstructionCount): string {
  return isExact ? formatNoun(count, "instruction") : `about ${formatCount(roundedTo2(count))} instructions`;
}

/** An estimate is not read to the last digit. */
function roundedTo2(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / step) * step;
}

function Nothing({ hasFilters, project, onClear }: { hasFilters: boolean; project: string; onClear: () => void }) {
  if (hasFilters)
    return (
      <EmptyState title="No instruction is like that." action={<Button onClick={onClear}>Show all instructions</Button>}>
        Take out a part of the filter above, or search for fewer words.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No instructions yet."
      action={
        <Button asChild tone="primary">
          <Link href={`/p/${project}/runs`}>Go to runs</Link>
        </Button>
      }
    >
      A run makes them from your seeds: five levels a query, from easy to hard.
    </EmptyState>
  );
}
