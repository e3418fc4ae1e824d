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
import { releasesQuery } from "@/lib/client/releases";
import { ReleaseListRow } from "./release-list-row";

/** Every release of the project, newest first. */
export function ReleaseList({ project, mayRelease }: { project: string; mayRelease: boolean }) {
  const releases = useInfiniteQuery(releasesQuery(project));
  const rows = releases.data?.pages.flatMap((page) => page.rows) ?? [];
  const make = mayRelease ? (
    <Button asChild tone="primary">
      <Link href={`/p/${project}/releases/new`}>
        <Plus aria-hidden /> New release
      </Link>
    </Button>
  ) : null;
  return (
    <PageBody>
      <PageHeader
        title="Releases"
        description="Frozen, numbered sets. What is edited later changes none of them, and each exports to the same bytes again."
        actions={rows.length > 0 ? make : null}
      />
      {releases.isPending ? <SkeletonRows rows={5} /> : null}
      {releases.isError && rows.length === 0 ? (
        <ErrorState title="The releases could not be read" error={releases.error} onRetry={() => releases.refetch()} />
      ) : null}
      {releases.data && rows.length === 0 ? (
        <EmptyState title="No release yet." action={make}>
          A release freezes what was curated so far, split by seed, so that a trainer can fetch it. Choose what goes in and see the counts
          before anything is fixed.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="overflow-hidden rounded-md border border-line bg-raised">
          <Table caption="Releases, newest first">
            <thead>
              <tr>
                <Th>Release</Th>
                <Th isNumber>Rows</Th>
                <Th isNumber>Seeds</Th>
                <Th isNumber>Train</Th>
                <Th isNumber>Validation</Th>
                <Th isNumber>Test</Th>
                <Th>Made</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((release) => (
                <ReleaseListRow key={release.id} project={project} release={release} />
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
      {releases.hasNextPage ? (
        <Button className="self-start" isBusy={releases.isFetchingNextPage} onClick={() => releases.fetchNextPage()}>
          Older releases
        </Button>
      ) : null}
    </PageBody>
  );
}
