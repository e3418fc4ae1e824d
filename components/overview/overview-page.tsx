"use client";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { overviewQuery, waitingWorkQuery } from "@/lib/client/overview";
import type { ProjectDetail } from "@/lib/schema/project";
import { isAllowed } from "@/lib/schema/role";
import { ActivityList } from "./activity-list";
import { LevelTable } from "./level-table";
import { NewestRun } from "./newest-run";
import { NextSteps } from "./next-steps";
import { ProjectFigures } from "./project-figures";
import { WaitingList } from "./waiting-list";

/** Where one starts in the morning: what waits, how far the work is, what happened. */
export function OverviewPage({ project }: { project: ProjectDetail }) {
  const { slug, role } = project;
  const overview = useQuery(overviewQuery(slug));
  const waiting = useQuery(waitingWorkQuery(slug));
  if (!overview.data)
    return (
      <PageBody>
        {overview.isError ? (
          <ErrorState title="The overview could not be read" error={overview.error} onRetry={() => overview.refetch()} />
        ) : (
          <SkeletonRows />
        )}
      </PageBody>
    );
  return (
    <PageBody width="wide">
      <PageHeader title="Overview" description={<span className="break-words">{project.name}</span>} />
      <NextSteps slug={slug} role={role} overview={overview.data} />
      <ProjectFigures overview={overview.data} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          {waiting.data ? <WaitingList slug={slug} waiting={waiting.data} /> : null}
          {isAllowed(role, "runs.read") ? <NewestRun slug={slug} mayStart={isAllowed(role, "runs.manage")} /> : null}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <LevelTable levels={overview.data.levels} />
          {isAllowed(role, "audit.read") ? <ActivityList activity={overview.data.activity} /> : null}
        </div>
      </div>
    </PageBody>
  );
}
