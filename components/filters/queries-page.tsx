"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useListKeys } from "@/components/ui/use-list-keys";
import { filteredQueryList, type QueryFilter } from "@/lib/client/filters";
import { QueryCard } from "./query-card";
import { useFlip } from "./use-flip";

interface QueriesPageProps {
  project: string;
  which: QueryFilter;
  mayOverride: boolean;
}

const choices = [
  { label: "Dropped by the filter", search: "?filter=drop" },
  { label: "Dropped now", search: "?standing=drop" },
  { label: "Kept by the filter", search: "?filter=keep" },
  { label: "All", search: "?" },
] as const;

/** Queries the first filter has judged: read, and where the filter was wrong, kept or dropped by a person. */
export function QueriesPage({ project, which, mayOverride }: QueriesPageProps) {
  const list = useInfiniteQuery(filteredQueryList(project, which));
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const { flip, isPending } = useFlip(project, () => setOpenId(null));
  const { at, move } = useListKeys({
    count: rows.length,
    isActive: true,
    onMove: (to) => {
      setOpenId(null);
      if (rows.length - to < 8 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    onKey: (key, place) => {
      const row = rows[place];
      if (key !== "o" || !row || !mayOverride) return false;
      setOpenId(row.id);
      return true;
    },
  });
  return (
    <PageBody width="narrow" className="pb-16">
      <nav aria-label="Filters" className="-mb-4 text-muted text-sm">
        <Link href={`/p/${project}/filters`} className="underline-offset-2 hover:underline">
          Filters
        </Link>
      </nav>
      <PageHeader
        title={which.sample ? "Queries of a sample" : "Queries and the first filter"}
        beside={which.run === null ? null : <span className="text-muted text-sm">of run {which.run}</span>}
        description="What the first filter said of each query. A person's word stands beside it: keeping a dropped query lets its run go on with it, dropping a kept one withdraws everything made of it."
      />
      <Choices project={project} which={which} />
      {list.isPending ? <SkeletonRows rows={8} label="Loading queries" /> : null}
      {list.error && rows.length === 0 ? (
        <ErrorState title="The queries could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState title="No such queries.">Choose another view above, or start a run: its first filter judges every query.</EmptyState>
      ) : null}
      <ol aria-label="Queries" className="flex flex-col gap-3">
        {rows.map((query, place) => (
          <QueryCard
            key={query.id}
            {...{ project, query, mayOverride }}
            isCurrent={place === at}
            isOpen={openId === query.id}
            isBusy={isPending}
            onChoose={() => place !== at && move(place)}
            onOpen={() => setOpenId(query.id)}
            onClose={() => setOpenId(null)}
            onFlip={flip}
          />
        ))}
      </ol>
      {list.hasNextPage ? (
        <Button className="self-center" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          More queries
        </Button>
      ) : null}
      {rows.length > 0 ? (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs max-sm:hidden">
          <span>
            <Kbd>j</Kbd> <Kbd>k</Kbd> next and back
          </span>
          {mayOverride ? (
            <span>
              <Kbd>o</Kbd> override the filter
            </span>
          ) : null}
        </p>
      ) : null}
    </PageBody>
  );
}

function Choices({ project, which }: { project: string; which: QueryFilter }) {
  if (which.sample) return null;
  const run = which.run === null ? "" : `&run=${which.run}`;
  const current = which.filter ? `?filter=${which.filter}` : which.standing ? `?standing=${which.standing}` : "?";
  return (
    <nav aria-label="Which queries" className="flex flex-wrap gap-1">
      {choices.map(({ label, search }) => (
        <Button key={search} asChild size="sm" tone={search === current ? "secondary" : "quiet"}>
          <Link
            href={`/p/${project}/filters/queries${search === "?" ? `?view=all${run}` : `${search}${run}`}`}
            aria-current={search === current ? "page" : undefined}
          >
            {label}
          </Link>
        </Button>
      ))}
    </nav>
  );
}
