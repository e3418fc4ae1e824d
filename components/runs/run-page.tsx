"use client";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { SkeletonRows } from "@/components/ui/skeleton";
import { runQuery } from "@/lib/client/runs";
import { Funnel } from "./funnel";
import { NewestFailures } from "./newest-failures";
import { RunFigures } from "./run-figures";
import { RunHeader } from "./run-header";
import { RunNotice } from "./run-notice";
import { RunSetup } from "./run-setup";
import { RunSpendTables } from "./run-spend-tables";
import type { StageOutline } from "./stage-outline";
import { useLiveRun } from "./use-live-run";

interface RunPageProps {
  project: string;
  number: number;
  outlines: readonly StageOutline[];
  mayManage: boolean;
}

/** Everything about one run, while it works and afterwards. */
export function RunPage({ project, number, outlines, mayManage }: RunPageProps) {
  const run = useQuery(runQuery(project, number));
  const live = useLiveRun(project, number);
  if (run.isError && !run.data)
    return (
      <PageBody>
        <ErrorState title={`Run ${number} could not be read`} error={run.error} onRetry={() => run.refetch()} />
      </PageBody>
    );
  if (!run.data || !live.data)
    return (
      <PageBody>
        {live.isError ? (
          <ErrorState title="The run's ledger could not be read" error={live.error} onRetry={() => live.refetch()} />
        ) : (
          <SkeletonRows rows={12} />
        )}
      </PageBody>
    );
  return (
    <PageBody width="wide">
      <RunHeader project={project} run={run.data} live={live.data} mayManage={mayManage} isConnected={live.isConnected} />
      <RunNotice project={project} number={number} live={live.data} />
      <RunFigures live={live.data} />
      <Funnel project={project} live={live.data} outlines={outlines} />
      <div className="grid gap-6 xl:grid-cols-2">
        <NewestFailures project={project} live={live.data} outlines={outlines} mayManage={mayManage} />
        <RunSpendTables project={project} number={number} live={live.data} />
      </div>
      <RunSetup project={project} run={run.data} outlines={outlines} />
    </PageBody>
  );
}
