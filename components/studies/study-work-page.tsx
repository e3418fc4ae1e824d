"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ReadError } from "@/components/ui/read-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { studyWorkList } from "@/lib/client/studies";
import type { StudyWorkRow } from "@/lib/schema/study-view";

/** The studies a person can judge in, and how far they are: for those who may not know what is compared. */
export function StudyWorkPage({ project }: { project: string }) {
  const { data: rows, error, refetch } = useQuery(studyWorkList(project));
  const open = rows?.filter(({ endedBecause }) => endedBecause === null) ?? [];
  const over = rows?.filter(({ endedBecause }) => endedBecause !== null) ?? [];
  return (
    <PageBody width="narrow">
      <PageHeader
        title="Study"
        description="Two sides of the same query, one better than the other or not: you say which. Where each comes from is not shown to anybody who judges."
      />
      {error ? <ReadError what="The studies" hasOld={rows !== undefined} error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? <SkeletonRows rows={3} label="Loading the studies" /> : null}
      {rows && rows.length === 0 ? (
        <EmptyState title="No study to judge yet.">
          A study comes here when somebody who leads one has frozen its protocol and all its texts are there.
        </EmptyState>
      ) : null}
      <ul className="flex flex-col gap-3">
        {[...open, ...over].map((row) => (
          <WorkCard key={row.id} project={project} row={row} />
        ))}
      </ul>
    </PageBody>
  );
}

function WorkCard({ project, row }: { project: string; row: StudyWorkRow }) {
  const { id, name, turns, judged, endedBecause } = row;
  const progress = turns === 0 ? "Not begun." : `${formatCount(judged)} of ${formatCount(turns)} pairs judged.`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-raised p-4">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <h2 dir="auto" className="break-words font-medium text-base">
          {name}
        </h2>
        <p className="text-muted text-sm">
          {endedBecause === null || turns > 0 ? progress : ""} {endedBecause}
        </p>
        {turns > 0 ? <ProgressBar label={`Judged in ${name}`} value={judged} max={turns} className="max-w-64" /> : null}
      </div>
      {endedBecause === null ? (
        <Button asChild tone="primary">
          <Link href={`/p/${project}/studies/${id}/judge`} prefetch={false} aria-label={`Judge ${name}`}>
            {turns === 0 ? "Begin" : "Go on"}
          </Link>
        </Button>
      ) : null}
    </li>
  );
}
