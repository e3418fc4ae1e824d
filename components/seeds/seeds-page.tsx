"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { seedCounts, seedList } from "@/lib/client/seeds";
import type { SeedRow } from "@/lib/schema/seed";
import { SeedFilters } from "./seed-filters";
import { SeedPanel } from "./seed-panel";
import { SeedTable } from "./seed-table";
import { useSeedFilter } from "./use-seed-filter";

/** All seeds of a project, kept and removed, in the order they came in. */
export function SeedsPage({ project, mayManage }: { project: string; mayManage: boolean }) {
  const [filter, setFilter] = useSeedFilter();
  const seeds = useInfiniteQuery(seedList(project, filter));
  const counts = useQuery(seedCounts(project));
  const [openedId, setOpenedId] = useState<string | null>(null);
  const rows = seeds.data?.pages.flatMap((page) => page.rows) ?? [];
  const opened: SeedRow | null = rows.find(({ id }) => id === openedId) ?? null;
  const isNew = counts.data?.kept === 0 && Object.keys(counts.data.removed).length === 0;
  if (isNew) return <NoSeeds project={project} mayManage={mayManage} />;
  return (
    <div className="flex flex-col gap-4">
      <SeedFilters project={project} filter={filter} onChange={setFilter} />
      {seeds.isPending ? <SkeletonRows rows={12} label="Loading seeds" /> : null}
      {seeds.isError && rows.length === 0 ? (
        <ErrorState title="The seeds could not be read" error={seeds.error} onRetry={() => seeds.refetch()} />
      ) : null}
      {seeds.data && rows.length === 0 ? (
        <EmptyState title="No seed matches.">Widen the filters: another state, another rule, or fewer words in the search.</EmptyState>
      ) : null}
      {rows.length > 0 ? <SeedTable rows={rows} openedId={openedId} isStale={seeds.isPlaceholderData} onOpen={setOpenedId} /> : null}
      {seeds.hasNextPage ? (
        <Button className="self-start" isBusy={seeds.isFetchingNextPage} onClick={() => seeds.fetchNextPage()}>
          More seeds
        </Button>
      ) : null}
      <SeedPanel project={project} seed={opened} mayManage={mayManage} onClose={() => setOpenedId(null)} />
    </div>
  );
}

function NoSeeds({ project, mayManage }: { project: string; mayManage: boolean }) {
  const action = (
    <Button asChild tone="primary">
      <Link href={`/p/${project}/seeds/import`}>Import seeds</Link>
    </Button>
  );
  return (
    <EmptyState title="No seeds yet." {...(mayManage ? { action } : {})}>
      A seed is a real question or request someone once wrote. Everything else grows from seeds: each is reframed into queries, and those
      become instructions from easy to hard. Bring a file with one per line, JSON, CSV, Parquet or whole conversations; you see what the
      rules would remove before anything is written.
    </EmptyState>
  );
}
