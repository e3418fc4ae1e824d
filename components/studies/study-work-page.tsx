"use client";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ReadError } from "@/components/ui/read-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { studyWorkList } from "@/lib/client/studies";
import { StudyWorkCard } from "./study-work-card";

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
          A study comes here when somebody who leads one has frozen its protocol, and its texts are there or are to be written by people.
        </EmptyState>
      ) : null}
      <ul className="flex flex-col gap-3">
        {[...open, ...over].map((row) => (
          <StudyWorkCard key={row.id} project={project} row={row} />
        ))}
      </ul>
    </PageBody>
  );
}
