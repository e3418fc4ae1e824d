"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { instructionCount, instructionList } from "@/lib/client/instructions";
import { everything, selectionSearch } from "@/lib/review/selection";
import type { InstructionCount } from "@/lib/schema/instruction-list";
import { BulkHistory } from "./bulk-history";
import { ColumnMenu } from "./column-menu";
import { FilterBar } from "./filter-bar";
import { InstructionList } from "./instruction-list";
import { NoInstructions } from "./no-instructions";
import { SearchBox } from "./search-box";
import { SortSelect } from "./sort-select";
import { useColumns } from "./use-columns";
import { useListing } from "./use-listing";
import { ViewSwitch } from "./view-switch";

/** Every instruction of the project, as rows or as cards, by filters that read as a sentence and live in the address. */
export function InstructionBrowser({ project, canReview }: { project: string; canReview: boolean }) {
  const [listing, change] = useListing();
  const { selection, layout } = listing;
  const [columns, setColumns] = useColumns(project);
  const [showsHistory, setShowsHistory] = useState(false);
  const list = useInfiniteQuery(instructionList(project, selection, listing));
  const count = useQuery(instructionCount(project, selection)).data;
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  const search = selectionSearch(selection);
  const allWords = count ? countWords(count) : "counting";
  return (
    <PageBody width="wide" className="gap-3">
      <PageHeader
        title="Instructions"
        beside={count ? <span className="text-muted text-sm tabular-nums">{allWords}</span> : null}
        actions={
          <>
            {canReview ? (
              <Button tone="quiet" onClick={() => setShowsHistory(!showsHistory)}>
                Bulk actions
              </Button>
            ) : null}
            <ViewSwitch project={project} layout={layout} listing={listing} canReview={canReview} />
          </>
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox
          text={selection.text ?? ""}
          onSearch={(text) => change({ ...listing, selection: { ...selection, text: text || null } })}
        />
        <FilterBar project={project} listing={listing} layout={layout} onChange={(next) => change({ ...listing, selection: next })} />
        <div className="ml-auto flex items-center gap-2">
          <SortSelect listing={listing} onChange={change} />
          {layout === "table" ? <ColumnMenu columns={columns} onChange={setColumns} /> : null}
        </div>
      </div>
      {list.error && rows.length === 0 ? (
        <ErrorState title="The instructions could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={12} label="Loading instructions" /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <NoInstructions hasFilters={search !== ""} project={project} onClear={() => change({ ...listing, selection: everything })} />
      ) : null}
      {rows.length > 0 ? (
        <InstructionList
          key={`${search} ${layout} ${listing.sort} ${listing.order}`}
          {...{ project, listing, rows, columns, allWords }}
          canJudge={canReview}
          isStale={list.isPlaceholderData}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      {showsHistory ? <BulkHistory project={project} onClose={() => setShowsHistory(false)} /> : null}
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
