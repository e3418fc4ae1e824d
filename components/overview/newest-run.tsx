"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { RehearsalBadge } from "@/components/runs/rehearsal-badge";
import { RunStatusWord } from "@/components/runs/run-status";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { runListQuery, runLiveQuery } from "@/lib/client/runs";
import type { RunSummary } from "@/lib/schema/run-view";
import { SmallFunnel } from "./small-funnel";

/** The run started last: how it stands, and its funnel in small. */
export function NewestRun({ slug, mayStart }: { slug: string; mayStart: boolean }) {
  const runs = useInfiniteQuery(runListQuery(slug));
  const run = runs.data?.pages[0]?.rows[0];
  if (run) return <RunInSmall slug={slug} run={run} />;
  return (
    <Section title="Newest run">
      {runs.isPending ? <SkeletonRows rows={5} /> : null}
      {runs.isError ? <ErrorState title="The runs could not be read" error={runs.error} onRetry={() => runs.refetch()} /> : null}
      {runs.data ? (
        <EmptyState
          title="No run yet."
          action={
            mayStart ? (
              <Button asChild>
                <Link href={`/p/${slug}/runs/new`}>Start a run</Link>
              </Button>
            ) : null
          }
        >
          A run takes the seeds through every stage. Its funnel is drawn here.
        </EmptyState>
      ) : null}
    </Section>
  );
}

function RunInSmall({ slug, run }: { slug: string; run: RunSummary }) {
  const live = useQuery({ ...runLiveQuery(slug, run.number), refetchInterval: run.status === "running" ? 4_000 : false });
  return (
    <Section
      title="Newest run"
      isFramed
      beside={
        <span className="flex flex-wrap items-center gap-2 text-sm">
          <Link href={`/p/${slug}/runs/${run.number}`} className="text-accent underline-offset-2 hover:underline">
            {run.name ? `Run ${run.number}: ${run.name}` : `Run ${run.number}`}
          </Link>
          <RunStatusWord status={live.data?.ledger.status ?? run.status} />
          {run.isRehearsal ? <RehearsalBadge /> : null}
        </span>
      }
    >
      {live.data ? <SmallFunnel slug={slug} ledger={live.data.ledger} /> : null}
      {live.isPending ? <SkeletonRows rows={6} /> : null}
      {live.isError && !live.data ? (
        <ErrorState title="The run could not be read" error={live.error} onRetry={() => live.refetch()} className="m-3" />
      ) : null}
    </Section>
  );
}
